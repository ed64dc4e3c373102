'use client'
import { lazy, Suspense, useState } from 'react'
import { useWallet } from '../../wallet/use-wallet'
import type { VerifyIdentityProps } from './verify-identity-props'
import { verify as words } from './words'

const IdentityList = lazy(() => import('./held/identity-list').then((module) => ({ default: module.IdentityList })))

/** The account's identities: read at once where a wallet is connected, since its code is then there anyway. */
export function VerifyIdentity({ chain, account }: VerifyIdentityProps) {
  const wallet = useWallet()
  const [isAsked, setAsked] = useState(false)
  const isConnected = wallet.status === 'connected'
  const isShown = isConnected || isAsked
  return (
    <section className={`panel text-sm ${isShown ? '' : 'print:hidden'}`} aria-label={words.title} data-identities>
      <h2 className="text-base font-medium">{words.title}</h2>
      {isShown ? (
        <Suspense fallback={null}>
          <IdentityList chain={chain} account={account} isOwn={isConnected && wallet.account === account} />
        </Suspense>
      ) : (
        <button type="button" className="btn needs-script mt-2" onClick={() => setAsked(true)}>
          {words.look}
        </button>
      )}
      <p className="mt-4 text-xs text-faint">
        {words.lead}{' '}
        <a className="underline underline-offset-4" href="/verification">
          {words.all}
        </a>
      </p>
    </section>
  )
}
