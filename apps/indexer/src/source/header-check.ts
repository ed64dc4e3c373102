import { headerHash, type WholeHeader } from './header-hash'

/** After this many headers in a row whose hash does not follow from their fields, the format counts as unknown. */
const MAX_UNKNOWN_HEADERS = 12

/**
 * Returns a check of whether a header's hash follows from its fields. After an upgrade a chain may hash fields that
 * this code does not know; then nothing can be concluded. So a wrong hash counts only while other headers are right.
 */
export function headerCheck(): (header: WholeHeader) => boolean {
  let isKnown = false
  let unknown = 0
  return (header) => {
    const isRight = headerHash(header) === header.hash
    unknown = isRight ? 0 : unknown + 1
    if (isRight) isKnown = true
    else if (unknown >= MAX_UNKNOWN_HEADERS) isKnown = false
    return isRight || !isKnown
  }
}
