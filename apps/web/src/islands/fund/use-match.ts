'use client'
import { useEffect, useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import { fund } from '../../messages/fund'
import { loadRuntime } from '../../wallet/load-runtime'
import type { FundPanelProps } from '../props/fund-panel-props'
import type { DonorFacts } from '../steps/quote-gift'
import { type LocalQuote, localQuote } from './local-quote'
import { whyNotMatched, whyZero } from './match-reason'

const FULL_WEIGHT = 10_000
const SETTLE_MS = 150

/**
 * What a gift would add to the match. `figure` is null where nothing is to be shown as a number; `reason` says why it is
 * 0 or missing; `text` is the line for the receipt.
 */
export type Match = {
  status: 'none' | 'checking' | 'shown' | 'unreadable'
  figure: bigint | null
  isExact: boolean
  reason: string | null
  working: LocalQuote | null
  text: string
}

type ChainQuote = { key: string; rise: bigint; exact: boolean } | { key: string; failed: true }

/**
 * The live match: read from the chain (MatchingRounds.previewMatch) for a connected account, computed from the page's
 * own figures for a stranger.
 */
export function useMatch(props: FundPanelProps, donor: DonorFacts | null, amount: bigint | null): Match {
  const { campaign, round } = props
  const blocked = whyNotMatched(props)
  const key = donor && amount && !blocked ? `${campaign.id}:${donor.account}:${amount}:${stateKey(props, donor)}` : null
  const quote = useChainQuote(props, donor, amount, key)
  if (blocked || !round) return plain('none', blocked ?? fund.match.none)
  if (!amount) return plain('none', null)
  const giver = donor ?? { account: null, weight: FULL_WEIGHT, counted: 0n }
  const isInsider = giver.account !== null && campaign.insiders.includes(giver.account)
  const weight = isInsider ? 0 : giver.weight
  const working = localQuote(campaign, round, { amount, counted: giver.counted, weight })
  if (!donor) return shown(props, { rise: working.rise, exact: round.cap === 0n }, working, { account: null, weight })
  if (!quote || quote.key !== key) return plain('checking', null)
  if ('failed' in quote) return plain('unreadable', fund.match.unreadable)
  return shown(props, quote, working, { account: giver.account, weight })
}

function useChainQuote(
  { chain, campaign }: FundPanelProps,
  donor: DonorFacts | null,
  amount: bigint | null,
  key: string | null,
): ChainQuote | null {
  const [quote, setQuote] = useState<ChainQuote | null>(null)
  const account = donor?.account
  useEffect(() => {
    if (!key || !account || !amount) return
    let isStale = false
    const read = async (): Promise<ChainQuote> => {
      const [runtime, { quoteGift }] = await Promise.all([loadRuntime(chain), import('../steps/quote-gift')])
      return { key, ...(await quoteGift(runtime, { campaign: campaign.id, account, amount })) }
    }
    const timer = setTimeout(() => {
      read()
        .catch((): ChainQuote => ({ key, failed: true }))
        .then((found) => !isStale && setQuote(found))
    }, SETTLE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [chain, campaign.id, account, amount, key])
  return quote
}

/** Changes whenever the figures on which a match depends do, so that the quote is read anew. */
function stateKey({ campaign, round }: FundPanelProps, donor: DonorFacts): string {
  return [campaign.sumRoots, round?.weight, round?.pool, donor.weight, donor.counted].join('/')
}

function plain(status: Match['status'], reason: string | null): Match {
  return { status, figure: null, isExact: true, reason, working: null, text: reason ?? '' }
}

function shown(
  props: FundPanelProps,
  { rise, exact }: { rise: bigint; exact: boolean },
  working: LocalQuote,
  giver: { account: string | null; weight: number },
): Match {
  const reason = rise === 0n ? whyZero(props, working, giver) : null
  const text = `+${tokenAmount(rise, props.campaign.token)} ${fund.match.now}`
  return { status: 'shown', figure: rise, isExact: exact, reason, working, text }
}
