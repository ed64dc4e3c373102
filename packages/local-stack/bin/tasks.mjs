import { bootstrap } from './bootstrap.mjs'

await bootstrap(async () => (await import('../src/commands/tasks.ts')).main, { needsProduct: false })
