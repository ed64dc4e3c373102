import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { z } from 'zod'

/** Why a request was refused; goes with the HTTP status. */
export type ApiErrorCode =
  | 'invalid-parameter'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'too-many-requests'
  | 'digest-mismatch'
  | 'not-canonical'
  | 'withheld'
  | 'misleading'
  | 'refused'
  | 'used-up'
  | 'unavailable'

/** JSON with base units and block numbers as decimal strings. */
export function jsonText(body: unknown): string {
  return JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}

/** An answer in JSON, of `jsonText`. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const text = jsonText(body)
  const headers = new Headers(init.headers)
  headers.set('content-type', 'application/json; charset=utf-8')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  return new Response(text, { ...init, headers })
}

/** `message` says what to do. */
export function apiError(status: number, code: ApiErrorCode, message: string, headers: HeadersInit = {}): Response {
  return json({ error: { code, message } }, { status, headers })
}

export function tooManyRequests(seconds: number): Response {
  const message = `Too many requests. Try again in ${seconds} seconds.`
  return apiError(429, 'too-many-requests', message, { 'retry-after': String(seconds) })
}

/** One 400 that names every wrong parameter. */
export function invalidParameters(error: z.core.$ZodError): Response {
  const faults = error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  return apiError(400, 'invalid-parameter', faults.join(' '))
}

/** Runs a handler. An error becomes a 503 without inner details and a line in the log. */
export async function answering(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler()
  } catch (error) {
    console.error('A request failed:', error)
    return apiError(503, 'unavailable', 'The database does not answer. Try again in a moment.')
  }
}

/** What `firstDonation` was called in earlier releases. */
type OldNames = { firstGift: { gift: bigint; rise: bigint } | null }

/** A campaign as the API answers it: with the earlier names of its fields, until the API has versions. */
export function withOldNames<card extends CampaignCard>(card: card): card & OldNames {
  const { firstDonation } = card
  return { ...card, firstGift: firstDonation && { gift: firstDonation.amount, rise: firstDonation.rise } }
}
