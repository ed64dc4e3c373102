import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { RoundTasks, RoundView } from '@commonweight/domain/views/round'
import { pin, type RoundTotals, reachesCap } from '@commonweight/qf/chain/round-payout'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { roundActions as words } from '../words/round-actions'
import type { RoundDeed } from './round-deed'

/** What anyone can do to a round. */
export function roundDeeds(round: RoundView, tasks: RoundTasks, now: number): RoundDeed[] {
  const ofCampaigns = [dropDeed(round, tasks), pinDeed(round, tasks), sealDeed(round), claimDeed(round, tasks, now)]
  return [...ofCampaigns, ...reclaimDeeds(round, now)]
}

function dropDeed(round: RoundView, { failed }: RoundTasks): RoundDeed {
  const { count, campaigns } = failed
  const isUnsealed = round.state !== 'sealed' && round.state !== 'closed'
  return {
    name: 'drop',
    ...(isUnsealed && count > campaigns.length && { note: words.atOnce(campaigns.length, count) }),
    label: words.drop(campaigns.length),
    kind: 'plain',
    hint: words.dropHint,
    isAvailable: campaigns.length > 0 && isUnsealed,
    campaigns: campaigns.map((id) => ({ id, label: '' })),
    sponsor: round.operator,
  }
}

function pinDeed(round: RoundView, tasks: RoundTasks): RoundDeed {
  const isDue = round.state === 'review' || round.state === 'sealable'
  const campaigns = isDue ? pinnable(round, tasks) : []
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
function claimDeed(round: RoundView, { due, waiting }: RoundTasks, now: number): RoundDeed {
  const { isComputed, token } = round
  const isOpen = round.state === 'sealed' && now < round.claimUntil
  const { matches, count } = due
  const sum = matches.reduce((total, { match }) => total + match, 0n)
  return {
    name: 'claim',
    ...(isComputed && isOpen && waiting > 0 && { note: words.claimComputed }),
    ...(isOpen && count > matches.length && { note: words.atOnce(matches.length, count) }),
    label: isComputed ? '' : words.claimAll(matches.length, tokenAmount(sum, token, 'exact')),
    kind: 'money',
    hint: words.claimHint,
    isAvailable: count > 0 && isOpen,
    campaigns: matches.map(({ campaign, title, match }) => ({
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

/** Campaigns whose match reaches the cap. Each pin changes the totals before the next campaign is checked. */
function pinnable({ pool, cap, weight, pinnedCount, token }: RoundView, { heaviest }: RoundTasks): Hex[] {
  let totals: RoundTotals = { pool, cap, weight, pinned: pinnedCount, decimals: token.decimals }
  const found: Hex[] = []
  for (const { campaign, weight: w } of heaviest) {
    if (!reachesCap(totals, w)) break
    totals = pin(totals, w)
    found.push(campaign)
  }
  return found
}
