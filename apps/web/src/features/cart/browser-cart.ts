import type { Hex } from '@commonweight/domain/hex'
import { browserStorage } from '../../wallet/browser-storage'
import { addLine, type CartLine, removeLine } from './cart'
import { cartChanged, cartKey, readCartFrom } from './cart-signal'
import { CartStore } from './cart-store'

const stores = new Map<number, CartStore>()

/** The cart of this browser for a chain; only in a browser. */
export function browserCart(chainId: number): CartStore {
  const store = stores.get(chainId) ?? new CartStore(browserStorage(), cartKey(chainId))
  stores.set(chainId, store)
  readCartFrom((key) => browserStorage().getItem(key))
  return store
}

/** Changes the cart, and lets everything on the page that shows it know. */
export function changeCart(chainId: number, edit: (lines: readonly CartLine[]) => readonly CartLine[]): void {
  browserCart(chainId).change(edit)
  cartChanged()
}

/** Adds a campaign; false if the cart is full. */
export function addToCart(chainId: number, line: CartLine): boolean {
  let isTaken = false
  changeCart(chainId, (lines) => {
    const added = addLine(lines, line)
    isTaken = added.isTaken
    return added.lines
  })
  return isTaken
}

export function forgetAside(chainId: number): void {
  browserCart(chainId).forgetAside()
  cartChanged()
}

export function takeOut(chainId: number, campaign: Hex): void {
  changeCart(chainId, (lines) => removeLine(lines, campaign))
}
