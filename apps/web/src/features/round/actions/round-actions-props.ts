import type { RoundView } from '@commonweight/domain/views/round'
import type { SiteChain } from '../../../site-chain'

export type RoundActionsProps = {
  chain: SiteChain
  round: Pick<
    RoundView,
    | 'id'
    | 'title'
    | 'operator'
    | 'token'
    | 'state'
    | 'start'
    | 'end'
    | 'reviewEndsAt'
    | 'sealableAt'
    | 'claimUntil'
    | 'pool'
    | 'cap'
    | 'weight'
    | 'pinnedCount'
    | 'termsHash'
    | 'sponsors'
    | 'isComputed'
    | 'calculator'
    | 'early'
    | 'fundRoom'
    | 'unused'
    | 'skipped'
  > & {
    entries: Omit<RoundView['entries'][number], 'explanation'>[]
    /** A computed result was posted and not vetoed: its seal waits for no pins and drops. */
    hasStandingResult: boolean
    /** Campaigns that applied and wait for the operator. */
    applicants: { campaign: RoundView['entries'][number]['campaign']; title: string; labName: string }[]
  }
  now: number
}

/** Picks what the island needs; entries whose standing is `applied` are the applicants. */
export function roundActionsProps(chain: SiteChain, round: RoundView, now: number): RoundActionsProps {
  const { id, title, operator, token, state, start, end, sealableAt, claimUntil, pool, cap, weight } = round
  const { reviewEndsAt, pinnedCount, termsHash, sponsors, isComputed } = round
  const { calculator, early, fundRoom, unused, skipped } = round
  const entries = round.entries.map(({ explanation: _, ...entry }) => entry)
  const applicants = entries
    .filter((entry) => entry.standing === 'applied')
    .map(({ campaign, title, labName }) => ({ campaign, title, labName }))
  return {
    chain,
    round: {
      id,
      title,
      operator,
      token,
      state,
      start,
      end,
      sealableAt,
      claimUntil,
      pool,
      cap,
      weight,
      reviewEndsAt,
      pinnedCount,
      termsHash,
      sponsors,
      isComputed,
      entries,
      applicants,
      calculator,
      early,
      fundRoom,
      unused,
      skipped,
      hasStandingResult: round.result !== null && !round.result.isVetoed,
    },
    now,
  }
}

/** Whether a campaign of a round can still be paid its match: it takes part, has not been paid and has not failed. */
export function awaitsMatch({ standing, state }: Pick<RoundView['entries'][number], 'standing' | 'state'>): boolean {
  return (standing === 'admitted' || standing === 'pinned') && state !== 'failed' && state !== 'cancelled'
}
