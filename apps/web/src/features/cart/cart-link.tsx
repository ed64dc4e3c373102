'use client'
import { useSyncExternalStore } from 'react'
import { cartText, countInText, listenToCart } from './cart-signal'
import { cartButton as words } from './words'

/** In the header of every page: the way to the cart, and how many campaigns are in it. */
export function CartLink({ chainId }: { chainId: number }) {
  const count = useSyncExternalStore(
    listenToCart,
    () => countInText(cartText(chainId)),
    () => 0,
  )
  return (
    <a className="btn btn-quiet -ml-3 gap-1 px-2 md:mr-2 md:ml-0 md:gap-2 md:px-4" href="/checkout" data-cart={count}>
      <Basket />
      <span className="max-md:sr-only">{words.cart}</span>
      <span className="num" aria-live="polite">
        {count > 0 && count}
        {count > 0 && <span className="sr-only"> {words.campaigns(count)}</span>}
      </span>
    </a>
  )
}

/** Stands for the word on a phone. */
function Basket() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" className="shrink-0 md:hidden">
      <path d="M3 9.5h18l-2 10H5zM8 9.5l2.5-6M16 9.5l-2.5-6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
