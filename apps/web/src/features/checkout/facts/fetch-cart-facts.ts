import type { Hex } from '@commonweight/domain/hex'
import { type CartFacts, factsFromJson } from './cart-facts'

const PATIENCE_MS = 10_000

/** What this site knows about the campaigns of a cart, in one request. Throws if it does not answer. */
export async function fetchCartFacts(campaigns: readonly Hex[]): Promise<CartFacts> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const response = await fetch(`/checkout/facts?campaigns=${[...campaigns].sort().join()}`, {
    cache: 'no-store',
    signal,
  })
  if (!response.ok) throw new Error(`The site answered ${response.status} to GET /checkout/facts`)
  return factsFromJson(await response.text())
}
