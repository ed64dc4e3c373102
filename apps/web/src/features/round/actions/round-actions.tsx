'use client'
import { shortHex } from '@commonweight/domain/hex'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { roundActions as words } from '../words/round-actions'
import { Applications } from './applications'
import { awaitsMatch } from './awaits-match'
import { FundPool } from './fund-pool'
import { pinnable } from './pinnable'
import type { RoundActionsProps } from './round-actions-props'
import { RoundButton } from './round-button'

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

function Drop({ chain, round }: RoundActionsProps) {
  const failed = round.entries.filter(
    ({ standing, state }) => ['admitted', 'pinned'].includes(standing) && ['failed', 'cancelled'].includes(state),
  )
  const campaigns = failed.map(({ campaign }) => campaign)
  const isUnsealed = round.state !== 'sealed' && round.state !== 'closed'
  return (
    <RoundButton
      {...{ chain, round }}
      kind="plain"
      write={{ type: 'drop', campaigns }}
      label={words.drop(campaigns.length)}
      hint={words.dropHint}
      isAvailable={campaigns.length > 0 && isUnsealed}
    />
  )
}

function Pin({ chain, round }: RoundActionsProps) {
  const isDue = round.state === 'review' || round.state === 'sealable'
  const campaigns = isDue ? pinnable(round) : []
  return (
    <RoundButton
      {...{ chain, round }}
      kind="plain"
      write={{ type: 'pin', campaigns }}
      label={words.pin(campaigns.length)}
      hint={words.pinHint}
      isAvailable={campaigns.length > 0}
    />
  )
}

function Seal({ chain, round }: RoundActionsProps) {
  return (
    <>
      {round.state === 'review' && (
        <p className="text-soft text-sm">
          {words.sealFrom(dateTimeText(round.sealableAt))} {!round.hasStandingResult && words.settling}
        </p>
      )}
      <RoundButton
        {...{ chain, round }}
        kind="ink"
        write={{ type: 'seal' }}
        label={words.seal}
        hint={words.sealHint}
        isAvailable={round.state === 'sealable'}
      />
    </>
  )
}

function Claims({ chain, round, now }: RoundActionsProps) {
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
  return (
    <RoundButton
      {...{ chain, round }}
      kind="money"
      write={{ type: 'claim', campaigns }}
      label={words.claimAll(due.length, tokenAmount(sum, round.token, 'exact'))}
      hint={words.claimHint}
      isAvailable={due.length > 0 && isOpen}
    />
  )
}

function Reclaims({ chain, round, now }: RoundActionsProps) {
  // Where the terms name an account for what is not used, it alone is paid.
  const due = round.unused.to ? [{ sponsor: round.unused.to, reclaimable: round.unused.reclaimable }] : round.sponsors
  return due.map(({ sponsor, reclaimable }) => (
    <RoundButton
      key={sponsor}
      {...{ chain, round }}
      kind="money"
      of={sponsor}
      write={{ type: 'reclaim', sponsor }}
      label={words.reclaim(tokenAmount(reclaimable, round.token, 'exact'), shortHex(sponsor))}
      hint={words.reclaimHint}
      isAvailable={reclaimable > 0n && now >= round.claimUntil}
    />
  ))
}
