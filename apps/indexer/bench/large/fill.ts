import { parseArgs } from 'node:util'
import { migrate } from '@commonweight/postgres/migrate'
import { fillDatabase } from './fill-database'
import { HEAVY, LARGE, type LargeOptions, MIN_CAMPAIGNS } from './large-scene'

const USAGE = `npm run fill -w @commonweight/indexer -- postgresql://... [--campaigns=3000] [--donations=1000000] [--donors=500000]`

const { url, options } = readArguments()
const began = performance.now()
await migrate(url)
await fillDatabase(url, options)
console.log(`Filled in ${((performance.now() - began) / 1_000).toFixed(0)} s.`)

function readArguments(): { url: string; options: LargeOptions } {
  const number = { type: 'string' as const }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { campaigns: number, donations: number, donors: number },
  })
  const [url] = positionals
  const options = { ...LARGE }
  for (const name of ['campaigns', 'donations', 'donors'] as const) {
    if (values[name] !== undefined) options[name] = Number(values[name])
  }
  const isRight = Object.values(options).every(Number.isSafeInteger) && options.campaigns >= MIN_CAMPAIGNS
  if (url && isRight && options.donors <= options.donations - HEAVY.donations) return { url, options }
  throw new Error(`Give the address of an empty database: ${USAGE}`)
}
