import { headerHash, type WholeHeader } from './header-hash'

/** So many headers in a row whose hash does not follow from their fields are of a kind that is not known here. */
const MAX_UNKNOWN_HEADERS = 12

/**
 * Tells whether a header's fields are those that its hash was made of. Chains may hash fields that are not known here, from
 * some upgrade on: then nothing can be told. So what fails is a lie only among headers that do not.
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
