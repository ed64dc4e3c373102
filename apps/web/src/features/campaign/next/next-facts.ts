import type { Hex } from '@commonweight/domain/hex'
import { partOf } from '@commonweight/domain/money'
import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import { percentText, shareOf } from '../../../format/number'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { nextStep as words } from './words'

/**
 * The first milestone that is not released.
 * @property worth What it releases, in words. @property unreleased All that goes back if it fails, in words.
 * @property objections Null: nobody can object. @property vetoThreshold In points.
 * @property waiting Attesters that have not decided yet. @property challengeEnds, cutoff In words.
 */
export type CurrentMilestone = {
  number: number
  state: MilestoneState
  worth: string
  unreleased: string
  objections: Objections | null
  vetoThreshold: bigint
  challengeEnds: string
  cutoff: string
  waiting: Hex[]
  approvals: number
}

/** How far objections have come, in words; `width` of a bar on which 96 stops the release. */
export type Objections = { width: number; objected: string; stops: string }

/** What a next step follows from, without the texts of the page. `isTakingEvidence`: as far as time decides. */
export type NextFacts = Pick<
  CampaignView,
  'id' | 'title' | 'lab' | 'state' | 'token' | 'releasedShareBps' | 'vetoShareBps'
> & {
  threshold: number
  current: CurrentMilestone | null
  isTakingEvidence: boolean
  shares: { shareBps: number; isReleased: boolean }[]
}

export function nextFacts(campaign: CampaignView, now: number): NextFacts {
  const { id, title, lab, state, token, releasedShareBps, vetoShareBps, threshold, submitsFrom, timeline } = campaign
  const current = timeline.find((milestone) => milestone.state !== 'released')
  return {
    id,
    title,
    lab,
    state,
    token,
    releasedShareBps,
    vetoShareBps,
    threshold,
    current: current ? currentMilestone(campaign, current) : null,
    isTakingEvidence: now >= submitsFrom,
    shares: timeline.map((milestone) => ({
      shareBps: milestone.shareBps,
      isReleased: milestone.state === 'released',
    })),
  }
}

function currentMilestone(campaign: CampaignView, milestone: MilestoneView): CurrentMilestone {
  const { total, released, token, attesters, vetoShareBps, cutoff } = campaign
  const { index, state, shareBps, submission } = milestone
  const decided = [...(submission?.approvals ?? []), ...(submission?.denials ?? [])].map(({ attester }) => attester)
  const threshold = submission?.vetoThreshold ?? 0n
  return {
    number: index + 1,
    state,
    worth: tokenAmount(partOf(total, shareBps), token),
    unreleased: tokenAmount(total - released, token),
    objections: threshold > 0n ? objectionsOf(submission?.vetoes ?? 0n, threshold, vetoShareBps) : null,
    vetoThreshold: threshold,
    challengeEnds: dateTimeText(submission?.challengeEndsAt ?? 0),
    cutoff: dateTimeText(cutoff),
    waiting: state === 'submitted' ? attesters.filter((attester) => !decided.includes(attester)) : [],
    approvals: submission?.approvals.length ?? 0,
  }
}

function objectionsOf(vetoes: bigint, threshold: bigint, vetoShareBps: number): Objections {
  const reached = shareOf(vetoes, threshold)
  return {
    width: (96 * reached) / 10_000,
    objected: words.objected(percentText(Math.round((reached * vetoShareBps) / 10_000))),
    stops: words.stops(percentText(vetoShareBps)),
  }
}
