import type { Hex } from '@commonweight/domain/hex'

// What every page downloads of the cart: how many lines there are, and whether a campaign is in it. The rest (./cart-store
// with its schema) comes on the first click and on the checkout page.

/** Of the cart's storage, which also serves where the browser's own is denied or full; see ./browser-cart. */
let readText = (key: string): string | null => window.localStorage.getItem(key)
const listeners = new Set<() => void>()
let isListening = false

/** One cart for each chain: the same campaign id means nothing elsewhere. */
export function cartKey(chainId: number): string {
  return `commonweight.cart.1.${chainId}`
}

/** The cart as it is stored; '' if there is none. */
export function cartText(chainId: number): string {
  try {
    return readText(cartKey(chainId)) ?? ''
  } catch {
    return ''
  }
}

/** How many campaigns a stored cart has. Reads the text only, in which a title cannot contain unescaped quotes. */
export function countInText(text: string): number {
  return text.match(/"campaign":"0x[0-9a-f]{64}"/g)?.length ?? 0
}

export function isInText(text: string, campaign: Hex): boolean {
  return text.includes(`"campaign":"${campaign}"`)
}

/** Calls the listener after each change, also by another tab; returns how to stop. */
export function listenToCart(listener: () => void): () => void {
  listeners.add(listener)
  if (!isListening) window.addEventListener('storage', cartChanged)
  isListening = true
  return () => listeners.delete(listener)
}

/** Called by the cart's own storage once it is there. */
export function readCartFrom(read: (key: string) => string | null): void {
  readText = read
}

/** Called after each change by this tab. */
export function cartChanged(): void {
  for (const listener of listeners) listener()
}
