import { bootstrap } from './bootstrap.mjs'

await bootstrap(async () => (await import('../src/commands/reset.ts')).main)
