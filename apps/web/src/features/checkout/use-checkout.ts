'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../../transactions/flow'
import { loadRuntime } from '../../transactions/load-runtime'
import { useFlows } from '../../transactions/store/use-flows'
import { useWallet } from '../../wallet/use-wallet'
import { changeCart } from '../cart/browser-cart'
import { useCart } from '../cart/use-cart'
import { useVerified } from '../identity/use-verified'
import type { CartFacts } from './facts/cart-facts'
import { fetchCartFacts } from './facts/fetch-cart-facts'
import { type CheckoutLine, checkLine } from './lines/checkout-line'
import { withoutGiven } from './lines/given-lines'
import { type Donor, jointFigures, type LineFigure } from './lines/joint-figures'

/**
 * @property lines In the order of the cart. @property isAside Whether an earlier cart could not be read.
 * @property status Of what this site knows about the campaigns.
 * @property donor The connected account as the chain has it; null: none, or not read yet.
 * @property refresh Reads everything again.
 */
export type CheckoutState = {
  lines: CheckoutLine[]
  isAside: boolean
  status: 'reading' | 'read' | 'unreadable'
  donor: Donor | null
  figures: ReadonlyMap<Hex, LineFigure>
  refresh: () => void
}

/** The cart, what is known about each line, and what all lines bring together. */
export function useCheckout(chain: SiteChain): CheckoutState {
  const { chainId } = chain.deployment
  const { lines: stored, isAside } = useCart(chainId)
  const flows = useFlows()
  useEffect(() => {
    if (withoutGiven(stored, flows).length < stored.length) changeCart(chainId, (lines) => withoutGiven(lines, flows))
  }, [chainId, stored, flows])
  const [version, setVersion] = useState(0)
  const refresh = useCallback(() => setVersion((count) => count + 1), [])
  // A flow that got further may have changed everything that is shown here.
  const key = `${version} ${useVerified()} ${flows.map(stateKey).join()}`
  const campaigns = stored.map(({ campaign }) => campaign).sort()
  const found = useFacts(campaigns, key)
  const donor = useDonor(chain, campaigns, key)
  const { facts, status } = found
  const lines = useMemo(() => joinLines(stored, facts, donor), [stored, facts, donor])
  const figures = useMemo(() => jointFigures({ lines, weights: facts?.weights ?? [], donor }), [lines, facts, donor])
  return { lines, isAside, status, donor, figures, refresh }
}

function joinLines(stored: readonly CheckoutLine['line'][], facts: CartFacts | null, donor: Donor | null) {
  if (!facts) return stored.map((line): CheckoutLine => ({ line, facts: null, title: line.title, aside: null }))
  const context = {
    facts: facts.campaigns,
    chain: donor?.state.campaigns ?? new Map(),
    now: donor?.state.timestamp ?? null,
  }
  return stored.map((line) => checkLine(line, context))
}

function stateKey({ id, state }: Flow): string {
  return `${id}${state.status}${'trace' in state && state.trace.isSeen}`
}

type FoundFacts = { facts: CartFacts | null; status: CheckoutState['status'] }

/** Keeps what was read while it is read again. A campaign that is new in the cart is read first. */
function useFacts(campaigns: readonly Hex[], key: string): FoundFacts {
  const [found, setFound] = useState<{ ids: string; facts: CartFacts | null; isFailed: boolean } | null>(null)
  const ids = campaigns.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to read again
  useEffect(() => {
    if (campaigns.length === 0) return
    let isStale = false
    fetchCartFacts(campaigns).then(
      (facts) => !isStale && setFound({ ids, facts, isFailed: false }),
      () => !isStale && setFound((earlier) => ({ ids, facts: earlier?.facts ?? null, isFailed: true })),
    )
    return () => {
      isStale = true
    }
  }, [ids, key])
  const isCovered = found?.facts != null && campaigns.every((id) => found.ids.includes(id))
  if (isCovered) return { facts: found.facts, status: 'read' }
  return { facts: null, status: found?.isFailed && found.ids === ids ? 'unreadable' : 'reading' }
}

/** Null until the chain was read; without it the page still works, and the preflight finds what is missing. */
function useDonor(chain: SiteChain, campaigns: readonly Hex[], key: string): Donor | null {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [donor, setDonor] = useState<Donor | null>(null)
  const ids = campaigns.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to read again
  useEffect(() => {
    if (!account || campaigns.length === 0) return
    let isStale = false
    const read = async (): Promise<void> => {
      const [runtime, { readDonor }] = await Promise.all([loadRuntime(chain), import('./facts/read-donor')])
      const found = await readDonor({ runtime, account, campaigns })
      if (!isStale) setDonor(found)
    }
    read().catch(() => !isStale && setDonor(null))
    return () => {
      isStale = true
    }
  }, [chain, account, ids, key])
  return donor?.account === account ? donor : null
}
