'use client'
import { FULL_WEIGHT } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import { loadRuntime } from '../../transactions/load-runtime'
import type { FundPanelProps } from './fund-panel-props'
import type { LocalQuote } from './local-quote'
import type { DonorFacts } from './quote-donation'
import { fund } from './words/fund'

const SETTLE_MS = 150

/**
 * What a gift would add to the match. `figure` is null where there is no number; `reason` says why it is 0 or missing;
 * `text` is the line for the receipt.
 */
export type Match = {
  status: 'none' | 'checking' | 'shown' | 'unreadable'
  figure: bigint | null
  isExact: boolean
  reason: string | null
  working: LocalQuote | null
  text: string
}

type Figures = { working: LocalQuote; rise: bigint; exact: boolean }

type Quote = (Figures & { key: string; reason: string | null }) | { key: string; failed: true }

type Giver = { account: Hex | null; weight: number; counted: bigint }

/**
 * The live match: read from the chain (MatchingRounds.previewMatch) for a connected account, computed from the page's
 * own figures for a stranger. The arithmetic is downloaded once an amount is entered.
 */
export function useMatch(props: FundPanelProps, donor: DonorFacts | null, amount: bigint | null): Match {
  const blocked = props.unmatched
  const giver = giverOf(props, donor)
  const quote = useQuote(props, giver, blocked ? null : amount)
  if (blocked) return plain('none', blocked)
  if (!amount) return plain('none', null)
  if (quote?.key !== keyOf(props, giver, amount)) return plain('checking', null)
  if ('failed' in quote) return plain('unreadable', fund.match.unreadable)
  const { rise, exact, working, reason } = quote
  const text = `+${tokenAmount(rise, props.campaign.token, 'exact')} ${fund.match.now}`
  return { status: 'shown', figure: rise, isExact: exact, reason, working, text }
}

function useQuote(props: FundPanelProps, giver: Giver, amount: bigint | null): Quote | null {
  const [quote, setQuote] = useState<Quote | null>(null)
  const key = amount ? keyOf(props, giver, amount) : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds everything that the quote depends on
  useEffect(() => {
    if (!key || !amount) return
    let isStale = false
    const timer = setTimeout(() => {
      readQuote(props, giver, amount)
        .then((figures) => withReason(props, giver, figures))
        .then(
          (found): Quote => ({ key, ...found }),
          (): Quote => ({ key, failed: true }),
        )
        .then((found) => !isStale && setQuote(found))
    }, SETTLE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [key])
  return quote
}

async function readQuote({ chain, campaign, round }: FundPanelProps, giver: Giver, amount: bigint): Promise<Figures> {
  if (!round) throw new Error('A match is quoted in a round only')
  const { localQuote } = await import('./local-quote')
  const working = localQuote(campaign, round, { amount, counted: giver.counted, weight: giver.weight })
  if (!giver.account) return { working, rise: working.rise, exact: round.cap === 0n }
  const [runtime, { quoteDonation }] = await Promise.all([loadRuntime(chain), import('./quote-donation')])
  return { working, ...(await quoteDonation(runtime, { campaign: campaign.id, account: giver.account, amount })) }
}

async function withReason(props: FundPanelProps, giver: Giver, figures: Figures) {
  if (figures.rise > 0n) return { ...figures, reason: null }
  const { whyZero } = await import('./why-zero')
  return { ...figures, reason: whyZero(props, figures.working, giver) }
}

/** Without a wallet: a verified person who gives here for the first time. */
function giverOf({ campaign }: FundPanelProps, donor: DonorFacts | null): Giver {
  if (!donor) return { account: null, weight: FULL_WEIGHT, counted: 0n }
  const { account, counted } = donor
  return { account, counted, weight: campaign.insiders.includes(account) ? 0 : donor.weight }
}

/** Changes whenever a figure does on which the match depends. */
function keyOf({ campaign, round }: FundPanelProps, { account, weight, counted }: Giver, amount: bigint): string {
  const { id, sumRoots, sumSquares } = campaign
  return [
    id,
    sumRoots,
    sumSquares,
    round?.weight,
    round?.pool,
    round?.pinnedCount,
    account,
    weight,
    counted,
    amount,
  ].join('/')
}

function plain(status: Match['status'], reason: string | null): Match {
  return { status, figure: null, isExact: true, reason, working: null, text: reason ?? '' }
}
