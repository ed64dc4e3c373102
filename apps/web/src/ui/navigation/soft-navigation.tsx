'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Makes plain links inside the site change the page without loading it again, so that a connected wallet stays
 * connected. In place of next/link, which would cost every visitor more to download than this page's own parts.
 */
export function SoftNavigation() {
  const router = useRouter()
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const address = pageBehind(event)
      if (!address) return
      event.preventDefault()
      router.push(address)
      // The header stays when the page changes, and so would its open menu.
      document.querySelector('[data-menu]')?.removeAttribute('open')
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [router])
  useEffect(() => helpOnUse(router.push), [router])
  return null
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** What only those need who use the page is downloaded at the first sign that somebody does. */
function helpOnUse(go: (address: string) => void): () => void {
  let focused: EventTarget[] = []
  const onFocus = (event: Event): void => {
    focused = event.composedPath()
  }
  const stop = (): void => {
    for (const sign of SIGNS) document.removeEventListener(sign, load)
  }
  const load = (): void => {
    stop()
    void import('./soft-forms').then(({ softForms }) => softForms(go))
    void import('./keep-focus').then(({ keepFocus }) => {
      document.removeEventListener('focusin', onFocus)
      keepFocus(focused)
    })
  }
  document.addEventListener('focusin', onFocus)
  for (const sign of SIGNS) document.addEventListener(sign, load)
  return stop
}

/** The page of this site that a plain click leads to; null leaves the click to the browser. */
function pageBehind(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!isPlain || event.defaultPrevented || !link?.href || link.target || link.hasAttribute('download')) return null
  const to = new URL(link.href)
  const isPage = to.origin === location.origin && !/^\/(api|ipfs)\//.test(to.pathname)
  const isHere = to.pathname === location.pathname && to.search === location.search
  return isPage && !isHere ? to.pathname + to.search + to.hash : null
}
