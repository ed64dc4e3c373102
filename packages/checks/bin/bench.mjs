import { bootstrap } from '../../local-stack/bin/bootstrap.mjs'

await bootstrap(async () => (await import('../src/commands/bench.ts')).main)
