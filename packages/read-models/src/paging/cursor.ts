import { BaseError } from '@commonweight/domain/base-error'

/** A page was requested with a cursor that no page returned. */
export class InvalidCursorError extends BaseError {
  override readonly name = 'InvalidCursorError'

  constructor() {
    super('This page address is not valid. Start again from the first page.')
  }
}

const MAX_LIMIT = 100
const DEFAULT_LIMIT = 20

/** An opaque text for the position after the last item of a page. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * @param patterns What each part must match.
 * @throws InvalidCursorError
 */
export function decodeCursor(cursor: string, patterns: readonly RegExp[]): string[] {
  const parts = parse(cursor)
  const isValid =
    Array.isArray(parts) &&
    parts.length === patterns.length &&
    patterns.every((pattern, i) => typeof parts[i] === 'string' && pattern.test(parts[i]))
  if (!isValid) throw new InvalidCursorError()
  return parts
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new InvalidCursorError()
  }
}

/** A page's size: 1 to 100, 20 by default. */
export function pageSize(limit: number | undefined): number {
  if (limit === undefined || !Number.isFinite(limit)) return DEFAULT_LIMIT
  return Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit)))
}
