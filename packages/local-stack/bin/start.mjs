import { bootstrap } from './bootstrap.mjs'

await bootstrap(async () => (await import('../src/commands/start.ts')).start('production'))
