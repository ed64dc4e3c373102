import { apiError, json } from '../../../server/api-response'
import { limited } from '../../../server/limited'
import { findNamed } from '../../../server/names/find-named'
import { names as words } from '../../../server/names/words'

/** Longer texts are no names that this site shows. */
const MAX_TEXT = 100

/** The account that a name leads to by ENS, and whether the account calls itself by it. */
export function GET(request: Request): Promise<Response> {
  return limited('names', request.headers, async () => {
    const name = (new URL(request.url).searchParams.get('name') ?? '').trim().slice(0, MAX_TEXT)
    if (name === '') return apiError(400, 'invalid-parameter', words.empty)
    try {
      const found = await findNamed(name)
      if (found === 'off') return apiError(404, 'not-found', words.off)
      if (found === null || found === 'no-name') return apiError(404, 'not-found', words.unknown(name))
      return json(found)
    } catch {
      return apiError(503, 'unavailable', words.silent)
    }
  })
}
