import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import { pin, type RoundTotals, reachesCap } from '@commonweight/qf/chain/round-payout'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { roundActions as words } from '../words/round-actions'
import type { RoundDeed } from './round-deed'

/** What anyone can do to a round. */
export function roundDeeds(round: RoundView, now: number): RoundDeed[] {
  return [dropDeed(round), pinDeed(round), sealDeed(round), claimDeed(round, now), ...reclaimDeeds(round, now)]
}

function dropDeed(round: RoundView): RoundDeed {
  const failed = round.entries.filter(
    ({ standing, state }) => ['admitted', 'pinned'].includes(standing) && ['failed', 'cancelled'].includes(state),
  )
  const isUnsealed = round.state !== 'sealed' && round.state !== 'closed'
  return {
    name: 'drop',
    label: words.drop(failed.length),
    kind: 'plain',
    hint: words.dropHint,
    isAvailable: failed.length > 0 && isUnsealed,
    campaigns: failed.map(({ campaign }) => ({ id: campaign, label: '' })),
    sponsor: round.operator,
  }
}

function pinDeed(round: RoundView): RoundDeed {
  const isDue = round.state === 'review' || round.state === 'sealable'
  const campaigns = isDue ? pinnable(round) : []
  return {
    name: 'pin',
    label: words.pin(campaigns.length),
    kind: 'plain',
    hint: words.pinHint,
    isAvailable: campaigns.length > 0,
    campaigns: campaigns.map((id) => ({ id, label: '' })),
    sponsor: round.operator,
  }
}

function sealDeed(round: RoundView): RoundDeed {
  // A computed result that was posted and not vetoed waits for no pins and drops.
  const hasStandingResult = round.result !== null && !round.result.isVetoed
  const from = words.sealFrom(dateTimeText(round.sealableAt))
  return {
    name: 'seal',
    ...(round.state === 'review' && { note: hasStandingResult ? from : `${from} ${words.settling}` }),
    label: words.seal,
    kind: 'ink',
    hint: words.sealHint,
    isAvailable: round.state === 'sealable',
    campaigns: [],
    sponsor: round.operator,
  }
}

/** Of a computed result a note alone: its matches are claimed with proofs. */
function claimDeed(round: RoundView, now: number): RoundDeed {
  const { isComputed, token } = round
  const isOpen = round.state === 'sealed' && now < round.claimUntil
  const waiting = round.entries.filter(awaitsMatch)
  const due = waiting.filter(({ match }) => match > 0n)
  const sum = due.reduce((total, { match }) => total + match, 0n)
  return {
    name: 'claim',
    ...(isComputed && isOpen && waiting.length > 0 && { note: words.claimComputed }),
    label: isComputed ? '' : words.claimAll(due.length, tokenAmount(sum, token, 'exact')),
    kind: 'money',
    hint: words.claimHint,
    isAvailable: due.length > 0 && isOpen,
    campaigns: due.map(({ campaign, title, match }) => ({
      id: campaign,
      label: `${words.claim(tokenAmount(match, token, 'exact'))}: ${title}`,
    })),
    sponsor: round.operator,
  }
}

function reclaimDeeds(round: RoundView, now: number): RoundDeed[] {
  // Where the terms name an account for what is not used, it alone is paid.
  const due = round.unused.to ? [{ sponsor: round.unused.to, reclaimable: round.unused.reclaimable }] : round.sponsors
  return due.map(({ sponsor, reclaimable }) => ({
    name: 'reclaim',
    label: words.reclaim(tokenAmount(reclaimable, round.token, 'exact'), shortHex(sponsor)),
    kind: 'money',
    hint: words.reclaimHint,
    isAvailable: reclaimable > 0n && now >= round.claimUntil,
    campaigns: [],
    sponsor,
  }))
}

/**
 * Campaigns whose match reaches the cap. Each pin changes the totals before the next campaign is checked; the order
 * does not matter.
 */
function pinnable(round: RoundView): Hex[] {
  const { pool, cap, weight, pinnedCount, token, entries } = round
  let totals: RoundTotals = { pool, cap, weight, pinned: pinnedCount, decimals: token.decimals }
  const found: Hex[] = []
  const heaviestFirst = entries
    .filter(({ standing }) => standing === 'admitted')
    .sort((a, b) => (a.weight < b.weight ? 1 : -1))
  for (const { campaign, weight: w } of heaviestFirst) {
    if (!reachesCap(totals, w)) break
    totals = pin(totals, w)
    found.push(campaign)
  }
  return found
}

/** Whether a campaign of a round can still be paid its match: it takes part, has not been paid and has not failed. */
export function awaitsMatch({ standing, state }: Pick<RoundView['entries'][number], 'standing' | 'state'>): boolean {
  const takesPart = standing === 'admitted' || standing === 'pinned'
  return takesPart && state !== 'failed' && state !== 'cancelled'
}
