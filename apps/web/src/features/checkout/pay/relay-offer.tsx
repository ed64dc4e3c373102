'use client'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { useEffect, useState } from 'react'
import { useWallet } from '../../../wallet/use-wallet'
import { pay as words } from '../words/pay'

/** @property problem Why the site pays no fees now, in words. @property least Base units as text, by token. */
type Offer = { isReady: boolean; problem: string | null; least: Record<string, string> }

const PATIENCE_MS = 5_000

/** @property average What a gift of the cart has on average: so much must be the least. */
export type RelayOfferProps = { token: TokenView; average: bigint; disabled: boolean; onGive: () => void }

/** Where this site pays network fees: one signature and no transaction. If it does not now, why not. */
export function RelayOffer({ token, average, disabled, onGive }: RelayOfferProps) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const wallet = useWallet()
  // A Safe's owners sign a transaction, never a cart.
  const cannot = isNativeToken(token.address) || (wallet.status === 'connected' && wallet.walletId === 'safe')
  useEffect(() => {
    if (cannot) return
    let isStale = false
    fetchOffer().then(
      (found) => !isStale && setOffer(found),
      // Without an answer the ordinary way is there.
      () => undefined,
    )
    return () => {
      isStale = true
    }
  }, [cannot])
  const least = offer?.least[token.address]
  if (cannot || !offer || least === undefined || average < BigInt(least)) return null
  if (!offer.isReady) {
    return (
      <p className="mt-2 text-xs text-faint" data-relay="problem">
        {offer.problem}
      </p>
    )
  }
  return (
    <div className="mt-3" data-relay="ready">
      <button type="button" className="btn w-full" disabled={disabled} onClick={onGive}>
        {words.relay.button}
      </button>
      <p className="hint mt-1">{words.relay.hint}</p>
    </div>
  )
}

async function fetchOffer(): Promise<Offer> {
  const response = await fetch('/api/relay', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!response.ok) throw new Error(`The site answered ${response.status} to GET /api/relay`)
  return response.json()
}
