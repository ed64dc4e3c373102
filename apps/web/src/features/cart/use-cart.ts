'use client'
import { useSyncExternalStore } from 'react'
import { browserCart } from './browser-cart'
import { listenToCart } from './cart-signal'
import { type Cart, EMPTY_CART } from './cart-store'

/** The visitor's cart as it is now, whichever tab changed it; empty while the server renders. */
export function useCart(chainId: number): Cart {
  return useSyncExternalStore(listenToCart, () => browserCart(chainId).snapshot(), emptyCart)
}

function emptyCart(): Cart {
  return EMPTY_CART
}
