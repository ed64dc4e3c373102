import type { Flow } from '../flow'
import { flowSchema } from './flow-schema'

/** More flows than any browser keeps; entries beyond them are not read. */
const MAX_FLOWS = 300
/** Digits of the largest whole number that a contract can hold. */
const MAX_DIGITS = 78

/** @property unread Entries that are no flows, each as JSON; or the whole text, if it is no list. */
export type ParsedFlows = { flows: Flow[]; unread: string[] }

/** Flows as text; whole numbers beyond JSON's reach are written as `{"$int":"..."}`. */
export function stringifyFlows(flows: readonly Flow[]): string {
  return JSON.stringify(flows, (_key, value: unknown) =>
    typeof value === 'bigint' ? { $int: value.toString() } : value,
  )
}

/**
 * The flows in a text. Never throws: entries that another version wrote, that are broken or made up are returned apart,
 * as `unread`.
 */
export function parseFlows(text: string | null): ParsedFlows {
  if (text === null) return { flows: [], unread: [] }
  const entries = entriesOf(text)
  if (!entries) return { flows: [], unread: [text] }
  const flows = new Map<string, Flow>()
  const unread: string[] = []
  for (const [index, entry] of entries.entries()) {
    const flow = index < MAX_FLOWS ? readFlow(entry) : null
    if (flow && !flows.has(flow.id)) flows.set(flow.id, flow)
    else if (!flow) unread.push(...textOf(entry))
  }
  return { flows: [...flows.values()], unread }
}

function entriesOf(text: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

/** Nothing if the nesting is too deep to be written again. */
function textOf(entry: unknown): string[] {
  try {
    return [JSON.stringify(entry)]
  } catch {
    return []
  }
}

function readFlow(entry: unknown): Flow | null {
  try {
    const { data } = flowSchema.safeParse(revived(entry, 0))
    return data ? (data as Flow) : null
  } catch {
    // Nested too deep, say.
    return null
  }
}

/** Whole numbers as they were before they were written. A flow is some five levels deep. */
function revived(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > 12) throw new RangeError('Too deep')
  if ('$int' in value) return wholeNumber(value.$int) ?? value
  if (Array.isArray(value)) return value.map((item) => revived(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revived(item, depth + 1)]))
}

function wholeNumber(text: unknown): bigint | undefined {
  return typeof text === 'string' && text.length <= MAX_DIGITS && /^\d+$/.test(text) ? BigInt(text) : undefined
}
