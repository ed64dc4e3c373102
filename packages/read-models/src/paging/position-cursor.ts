import { decodeCursor, encodeCursor } from './cursor'

type Position = { blockNumber: bigint; logIndex: number }

const CURSOR = [/^\d{1,18}$/, /^\d{1,9}$/]

/** A cursor for lists of rows by where their logs are in the chain, newest first; null without a row. */
export function positionCursor(last: Position | undefined): string | null {
  return last ? encodeCursor([String(last.blockNumber), String(last.logIndex)]) : null
}

/**
 * The condition on rows after such a cursor; none for the first page.
 * @throws InvalidCursorError
 */
export function beforePosition(after: string | undefined) {
  const position = positionOf(after)
  if (!position) return {}
  const { blockNumber, logIndex } = position
  return {
    blockNumber: { lte: blockNumber },
    OR: [{ blockNumber: { lt: blockNumber } }, { logIndex: { lt: logIndex } }],
  }
}

/**
 * Where the page before such a cursor ended; null for the first page.
 * @throws InvalidCursorError
 */
export function positionOf(after: string | undefined): Position | null {
  if (after === undefined) return null
  const [block = '', log = ''] = decodeCursor(after, CURSOR)
  return { blockNumber: BigInt(block), logIndex: Number(log) }
}
