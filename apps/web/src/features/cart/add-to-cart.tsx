'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState, useSyncExternalStore } from 'react'
import { cartText, isInText, listenToCart } from './cart-signal'
import { cartButton as words } from './words'

/** @property amount What a line begins with, in base units of the token. */
export type AddToCartProps = {
  chainId: number
  campaign: { id: Hex; title: string; token: Hex; round: number | null }
  amount: bigint
  /** As wide as its place, under a panel's own button. */
  isWide?: boolean
}

/** Adds a campaign to the cart, or takes it out again. What the cart is made of is downloaded on the click. */
export function AddToCart({ chainId, campaign, amount, isWide = false }: AddToCartProps) {
  const { id, title, token, round } = campaign
  const [isFull, setFull] = useState(false)
  const isIn = useSyncExternalStore(
    listenToCart,
    () => isInText(cartText(chainId), id),
    () => false,
  )
  const toggle = async (): Promise<void> => {
    const { addToCart, takeOut } = await import('./browser-cart')
    if (isIn) return takeOut(chainId, id)
    const line = { campaign: id, title, token, round, amount, changedAtMs: Date.now() }
    setFull(!addToCart(chainId, line))
  }
  return (
    <div>
      <button
        type="button"
        className={`btn needs-script ${isWide ? 'w-full' : ''}`}
        aria-label={isIn ? words.addedTitled(title) : words.addTitled(title)}
        data-add={id}
        onClick={() => void toggle()}
      >
        {isIn ? words.added : isWide ? words.addLong : words.add}
      </button>
      {isFull && (
        <p className="problem mt-1" role="alert">
          {words.full}
        </p>
      )}
    </div>
  )
}
