import type { Hex } from '@commonweight/domain/hex'
import * as z from 'zod/mini'
import { type CartLine, MAX_LINES } from './cart'

/** Far more than a full cart takes; a longer text is not read. */
const MAX_CHARACTERS = 100_000
/** Digits of the largest whole number that a donation can have (96 bits). */
const MAX_DIGITS = 29

const hex = (pattern: RegExp) => z.string().check(z.regex(pattern))

const lineSchema = z.object({
  campaign: hex(/^0x[0-9a-f]{64}$/),
  round: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(2 ** 32))),
  token: hex(/^0x[0-9a-f]{40}$/),
  amount: z.string().check(z.regex(/^\d+$/), z.maxLength(MAX_DIGITS)),
  title: z.string().check(z.maxLength(500)),
  changedAtMs: z.number().check(z.gte(0), z.lte(8.64e15)),
})

/** @property isReadable False if something in the text is no line of a cart; what can be read is there all the same. */
export type ParsedCart = { lines: CartLine[]; isReadable: boolean }

export function stringifyCart(lines: readonly CartLine[]): string {
  return JSON.stringify({ version: 1, lines: lines.map((line) => ({ ...line, amount: line.amount.toString() })) })
}

/** The cart in a text of this browser's storage, whatever wrote it. Never throws. */
export function parseCart(text: string | null): ParsedCart {
  if (text === null) return { lines: [], isReadable: true }
  const entries = entriesOf(text)
  if (!entries) return { lines: [], isReadable: false }
  const lines = new Map<string, CartLine>()
  for (const entry of entries.slice(0, MAX_LINES)) {
    const { data } = lineSchema.safeParse(entry)
    if (data) lines.set(data.campaign, { ...data, ...hexOf(data), amount: BigInt(data.amount) })
  }
  return { lines: [...lines.values()], isReadable: lines.size === entries.length }
}

function entriesOf(text: string): unknown[] | null {
  if (text.length > MAX_CHARACTERS) return null
  try {
    const parsed = JSON.parse(text) as { version?: unknown; lines?: unknown } | null
    return parsed?.version === 1 && Array.isArray(parsed.lines) ? parsed.lines : null
  } catch {
    return null
  }
}

function hexOf({ campaign, token }: { campaign: string; token: string }) {
  return { campaign: campaign as Hex, token: token as Hex }
}
