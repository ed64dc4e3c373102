'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { useEffect, useState } from 'react'
import { percentText } from '../../../format/number'
import { tokenAmount } from '../../../format/token-amount'
import type { SiteChain } from '../../../site-chain'
import { loadRuntime } from '../../../transactions/load-runtime'
import { useEnded } from '../../../transactions/store/use-ended'
import { useWallet } from '../../../wallet/use-wallet'
import { useVerified } from '../use-verified'
import { VerifyButton } from '../verify-button'
import type { Gain, GiftLine } from './gains-of'
import { gain as words } from './words'

const SETTLE_MS = 150
const NONE: Gains = { gains: [], isFresh: true }

/**
 * @property lines Campaigns with what is about to be given to each; 0: only what was given before.
 * @property isOfferedAbove Whether the page has the way for gifts that were made before.
 */
export type VerifyOfferProps = { chain: SiteChain; lines: readonly GiftLine[]; isOfferedAbove?: boolean }

/**
 * What being verified would add to the connected account's gifts, before and after they are given, and the way to it.
 * Nothing where it would add nothing.
 */
export function VerifyOffer({ chain, lines, isOfferedAbove = false }: VerifyOfferProps) {
  const { gains, isFresh } = useGains(chain, lines)
  return gains.map((one) => (
    <div
      key={`${one.gate} ${one.token}`}
      className="space-y-2 text-sm not-first:mt-4"
      data-gain={isFresh ? one.adds.toString() : ''}
    >
      <GainText gain={one} token={tokenOf(chain, one.token)} gate={nameOf(chain, one.gate)} isFresh={isFresh} />
      {isOfferedAbove && one.given > 0n ? (
        <p className="text-soft">{words.above}</p>
      ) : (
        <VerifyButton chain={chain} gate={one.gate} />
      )}
    </div>
  ))
}

type GainTextProps = { gain: Gain; token: TokenView; gate: string | null; isFresh: boolean }

function GainText({ gain, token, gate, isFresh }: GainTextProps) {
  if (!isFresh) return <p className="text-faint">{words.computing}</p>
  const { adds, given, weight, isExact } = gain
  return (
    <>
      {adds > 0n ? (
        <p>
          <span className="num font-medium">{words.adds(tokenAmount(adds, token))}</span>{' '}
          {gate ? words.beforeAt(gate) : words.before}
          {!isExact && ` (${words.estimate})`}.
        </p>
      ) : (
        <p>{words.first}</p>
      )}
      {weight > 0 && <p className="text-soft">{words.partly(percentText(weight))}</p>}
      {given > 0n && <p className="text-soft">{words.given(tokenAmount(given, token, 'exact'))}</p>}
    </>
  )
}

/** Where a site has several gates, people see which. */
function nameOf({ gates }: SiteChain, gate: Hex): string | null {
  return gates.length > 1 ? (gates.find(({ address }) => address === gate)?.name ?? null) : null
}

function tokenOf({ tokens }: SiteChain, address: Hex): TokenView {
  return tokens.find((token) => token.address === address) ?? { address, symbol: '', decimals: 0 }
}

/** @property isFresh Whether they are for the lines as they are now. */
type Gains = { gains: Gain[]; isFresh: boolean }

/** Read from the chain, again whenever a flow of this browser ends. Without an answer nothing is offered. */
function useGains(chain: SiteChain, lines: readonly GiftLine[]): Gains {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [gains, setGains] = useState<{ account: Hex; key: string; gains: Gain[] } | null>(null)
  const verified = useVerified()
  const ended = useEnded()
  const key = lines.map(({ campaign, amount }) => `${campaign} ${amount}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has the lines; ended and verified say when to read
  useEffect(() => {
    if (!account || lines.length === 0) return
    let isStale = false
    const read = async (): Promise<void> => {
      const [runtime, { readGains }] = await Promise.all([loadRuntime(chain), import('./read-gains')])
      const found = await readGains(runtime, account, lines)
      if (!isStale) setGains({ account, key, gains: found })
    }
    const timer = setTimeout(() => void read().catch(() => !isStale && setGains(null)), SETTLE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [chain, account, key, ended, verified])
  return gains?.account === account ? { gains: gains.gains, isFresh: gains.key === key } : NONE
}
