import type { RawLog } from '../source/raw-log'

/** Whether two answers have the same logs of one block, regardless of order and repetition. */
export function sameLogs(some: readonly RawLog[], others: readonly RawLog[]): boolean {
  const [a, b] = [some, others].map((logs) => new Set(logs.map(textOf)))
  return a?.size === b?.size && [...(a ?? [])].every((text) => b?.has(text))
}

function textOf({ address, topics, data, logIndex, transactionHash }: RawLog): string {
  return [Number(logIndex), transactionHash, address, ...topics, data].join(' ').toLowerCase()
}
