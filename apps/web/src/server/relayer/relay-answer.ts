import type { RelayedCall } from '@commonweight/read-models/relay/relayed-call'
import { apiError, json } from '../api-response'
import { limited } from '../limited'
import { type RefusalKind, RelayRefusal } from './relay-refusal'
import type { Relayer } from './relayer'
import { siteRelayer } from './site-relayer'
import { relayer as words } from './words'

const ANSWERS = {
  invalid: [400, 'invalid-parameter'],
  refused: [422, 'refused'],
  'used-up': [503, 'used-up'],
} as const satisfies Record<RefusalKind, unknown>

/** What a page needs of a relayed call: its state, and the transaction to look for. */
export function relayedJson({ id, state, hashes, problem }: RelayedCall): Response {
  return json({ id, state, hash: hashes.at(-1) ?? null, problem })
}

/** Asks the relayer for a call in a caller's name, within the caller's permits; a refusal says why. */
export function relayAnswer(headers: Headers, ask: (relayer: Relayer) => Promise<RelayedCall>): Promise<Response> {
  return limited('relay', headers, async () => {
    const relayer = siteRelayer()
    if (!relayer) return apiError(404, 'not-found', words.none)
    try {
      return relayedJson(await ask(relayer))
    } catch (error) {
      if (!RelayRefusal.is(error)) {
        console.error('A call was not taken:', error)
        return apiError(503, 'unavailable', words.unasked)
      }
      const [status, code] = ANSWERS[error.kind]
      return apiError(status, code, error.message)
    }
  })
}
