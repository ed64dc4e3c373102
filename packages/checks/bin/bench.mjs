import { bootstrap } from '../../local-stack/bin/bootstrap.mjs'

await bootstrap(() => import('../src/commands/bench.ts'))
