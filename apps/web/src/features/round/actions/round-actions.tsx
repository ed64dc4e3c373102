'use client'
import { type Hex, shortHex } from '@commonweight/domain/hex'
import { pin, type RoundTotals, reachesCap } from '@commonweight/qf/chain/round-payout'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { FlowButton } from '../../../transactions/button/flow-button'
import { roundActions as words } from '../words/round-actions'
import { Applications } from './applications'
import { FundPool } from './fund-pool'
import { awaitsMatch, type RoundActionsProps } from './round-actions-props'
import { roundFlow } from './round-flow'

/** What can be done to a round now: by anyone, by sponsors, and by its operator. */
export function RoundActions(props: RoundActionsProps) {
  return (
    <section className="flex flex-col gap-6" aria-label={words.title}>
      <FundPool {...props} />
      <Applications {...props} />
      <Drop {...props} />
      <Pin {...props} />
      <Seal {...props} />
      <Claims {...props} />
      <Reclaims {...props} />
    </section>
  )
}

function Drop(props: RoundActionsProps) {
  const { round } = props
  const failed = round.entries.filter(
    ({ standing, state }) => ['admitted', 'pinned'].includes(standing) && ['failed', 'cancelled'].includes(state),
  )
  const campaigns = failed.map(({ campaign }) => campaign)
  const isUnsealed = round.state !== 'sealed' && round.state !== 'closed'
  return (
    <FlowButton
      {...roundFlow(props, 'drop', words.drop(campaigns.length), (steps, parameters) =>
        steps.dropSteps({ ...parameters, campaigns }),
      )}
      kind="plain"
      hint={words.dropHint}
      isAvailable={campaigns.length > 0 && isUnsealed}
    />
  )
}

function Pin(props: RoundActionsProps) {
  const { round } = props
  const isDue = round.state === 'review' || round.state === 'sealable'
  const campaigns = isDue ? pinnable(round) : []
  return (
    <FlowButton
      {...roundFlow(props, 'pin', words.pin(campaigns.length), (steps, parameters) =>
        steps.pinSteps({ ...parameters, campaigns }),
      )}
      kind="plain"
      hint={words.pinHint}
      isAvailable={campaigns.length > 0}
    />
  )
}

function Seal(props: RoundActionsProps) {
  const { round } = props
  return (
    <>
      {round.state === 'review' && (
        <p className="text-soft text-sm">
          {words.sealFrom(dateTimeText(round.sealableAt))} {!round.hasStandingResult && words.settling}
        </p>
      )}
      <FlowButton
        {...roundFlow(props, 'seal', words.seal, (steps, parameters) => steps.sealSteps(parameters))}
        kind="ink"
        hint={words.sealHint}
        isAvailable={round.state === 'sealable'}
      />
    </>
  )
}

function Claims(props: RoundActionsProps) {
  const { round, now } = props
  const isOpen = round.state === 'sealed' && now < round.claimUntil
  const waiting = round.entries.filter(awaitsMatch)
  if (round.isComputed) {
    return isOpen && waiting.length > 0 && <p className="text-soft text-sm">{words.claimComputed}</p>
  }
  const due = waiting.filter(({ match }) => match > 0n)
  const sum = due.reduce((total, { match }) => total + match, 0n)
  const campaigns = due.map(({ campaign, title, match }) => ({
    id: campaign,
    label: `${words.claim(tokenAmount(match, round.token, 'exact'))}: ${title}`,
  }))
  const label = words.claimAll(due.length, tokenAmount(sum, round.token, 'exact'))
  return (
    <FlowButton
      {...roundFlow(props, 'claim', label, (steps, parameters) => steps.claimSteps(parameters, campaigns))}
      kind="money"
      hint={words.claimHint}
      isAvailable={due.length > 0 && isOpen}
    />
  )
}

function Reclaims(props: RoundActionsProps) {
  const { round, now } = props
  // Where the terms name an account for what is not used, it alone is paid.
  const due = round.unused.to ? [{ sponsor: round.unused.to, reclaimable: round.unused.reclaimable }] : round.sponsors
  return due.map(({ sponsor, reclaimable }) => {
    const label = words.reclaim(tokenAmount(reclaimable, round.token, 'exact'), shortHex(sponsor))
    const flow = roundFlow(
      props,
      'reclaim',
      label,
      (steps, parameters) => steps.reclaimSteps({ ...parameters, sponsor }),
      sponsor,
    )
    return (
      <FlowButton
        key={sponsor}
        {...flow}
        kind="money"
        hint={words.reclaimHint}
        isAvailable={reclaimable > 0n && now >= round.claimUntil}
      />
    )
  })
}

/**
 * Campaigns whose match reaches the cap. Each pin changes the totals before the next campaign is checked; the order
 * does not matter.
 */
function pinnable(round: RoundActionsProps['round']): Hex[] {
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
