import type { CartLine } from './cart'
import { parseCart, stringifyCart } from './cart-json'

/** The part of Web Storage that carts use. */
export type CartStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** @property isAside Whether something that an earlier page stored could not be read, and was put aside. */
export type Cart = { lines: readonly CartLine[]; isAside: boolean }

export const EMPTY_CART: Cart = { lines: [], isAside: false }

/** What cannot be read is kept under a key of its own, the newest only. */
const asideKey = (key: string): string => `${key}.unread`
const MAX_ASIDE_CHARACTERS = 100_000

/**
 * The cart in this browser's storage. Each change reads the storage first, so that two tabs do not undo each other's
 * changes. Texts that cannot be read are put aside and replaced by what can be read.
 */
export class CartStore {
  readonly #storage: CartStorage
  readonly #key: string
  #text: string | null = null
  #cart: Cart = EMPTY_CART

  constructor(storage: CartStorage, key: string) {
    this.#storage = storage
    this.#key = key
  }

  /** The same object until something changes. */
  readonly snapshot = (): Cart => {
    const text = this.#storage.getItem(this.#key)
    const isAside = this.#storage.getItem(asideKey(this.#key)) !== null
    if (text === this.#text && isAside === this.#cart.isAside) return this.#cart
    const { lines, isReadable } = parseCart(text)
    this.#text = text
    this.#cart = { lines, isAside: isAside || !isReadable }
    if (text !== null && !isReadable) this.#putAside(text)
    return this.#cart
  }

  /** Changes the lines as they are stored now. */
  change(edit: (lines: readonly CartLine[]) => readonly CartLine[]): void {
    const { lines } = this.snapshot()
    const next = edit(lines)
    if (next.length > 0) this.#storage.setItem(this.#key, stringifyCart(next))
    else this.#storage.removeItem(this.#key)
  }

  /** The visitor has read that something was put aside. */
  forgetAside(): void {
    this.#storage.removeItem(asideKey(this.#key))
  }

  #putAside(text: string): void {
    this.#storage.setItem(asideKey(this.#key), text.slice(0, MAX_ASIDE_CHARACTERS))
    this.#text = stringifyCart(this.#cart.lines)
    this.#storage.setItem(this.#key, this.#text)
  }
}
