import * as z from 'zod/mini'
import type { Hex } from './hex'

/** Something that pages show: a campaign by its id, a round by its number, an account by its address. */
export type Thing = `campaign:${Hex}` | `round:${number}` | `account:${Hex}`

/** What the indexer reports after a commit. */
export type HeadNotice = {
  /** The newest indexed block. */
  blockNumber: bigint
  /** Things that pages now show differently, each once; null: anything. */
  touched: Thing[] | null
}

const MAX_THINGS = 150
/** Postgres refuses a NOTIFY of 8,000 bytes. */
const MAX_BYTES = 7_000

const noticeSchema = z.strictObject({
  blockNumber: z.string().check(z.regex(/^\d{1,18}$/)),
  touched: z.nullable(
    z
      .array(z.string().check(z.regex(/^(campaign:0x[0-9a-f]{64}|round:[1-9][0-9]{0,9}|account:0x[0-9a-f]{40})$/)))
      .check(z.maxLength(MAX_THINGS)),
  ),
})

/** A notice as text of at most 7,000 bytes. Too many things, or invalid ones, become "anything". */
export function writeHeadNotice({ blockNumber, touched }: HeadNotice): string {
  const text = JSON.stringify({ blockNumber: String(blockNumber), touched })
  if (text.length <= MAX_BYTES && readHeadNotice(text)) return text
  return JSON.stringify({ blockNumber: String(blockNumber), touched: null })
}

/** Null if the text is not a notice. */
export function readHeadNotice(text: string): HeadNotice | null {
  const read = noticeSchema.safeParse(jsonOf(text))
  if (!read.success) return null
  const { blockNumber, touched } = read.data
  return { blockNumber: BigInt(blockNumber), touched: touched as Thing[] | null }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
