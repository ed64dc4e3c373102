import { bootstrap } from './bootstrap.mjs'

await bootstrap(() => import('../src/commands/reset.ts'))
