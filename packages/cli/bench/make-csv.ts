import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/**
 * Writes a synthetic round of GR9's shape times a factor: 8,131 donors, 641 campaigns, 61,410 pairs and 69,015
 * donations for each unit; heavy tails among campaigns and amounts, rows in no order. The same arguments give the same
 * bytes. Usage: node --import tsx bench/make-csv.ts FILE [ROWS] [--addresses]
 */
const [file = '/dev/stdout', rowsText = '6000000', style = ''] = process.argv.slice(2)
const rows = Number(rowsText)
const factor = rows / 69_015
const donors = Math.max(2, Math.round(8_131 * factor))
const campaigns = Math.max(2, Math.round(641 * factor))

/** Mulberry32: 32 bits of state suffice for a benchmark. */
let state = 20_251_103
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** A rank of which low ones are common: density falls like 1 / rank^0.5. */
const heavy = (count: number) => Math.min(count - 1, Math.floor(count * random() ** 2))
/** Pareto with exponent 1.16 from 1, in cents. */
const amount = () => Math.min(1e6, random() ** (-1 / 1.16)).toFixed(2)
const address = (number: number) =>
  `0x${Math.imul(number + 1, 0x9e3779b1)
    .toString(16)
    .replace('-', 'f')
    .padStart(8, '0')
    .repeat(5)}`
const donorId = (number: number) => (style === '--addresses' ? address(number) : `donor-${number}`)

const out = createWriteStream(file, { highWaterMark: 2 ** 20 })
out.write('donor,project,amount\n')
let chunk: string[] = []
for (let row = 0; row < rows; row++) {
  chunk.push(`${donorId(heavy(donors))},project-${heavy(campaigns)},${amount()}\n`)
  if (chunk.length < 20_000 && row < rows - 1) continue
  if (!out.write(chunk.join(''))) await once(out, 'drain')
  chunk = []
}
out.end()
await once(out, 'finish')
