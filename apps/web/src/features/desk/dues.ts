import { partOf } from '@commonweight/domain/money'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import type { RoundView } from '@commonweight/domain/views/round'
import { percentText, shareOf } from '../../format/number'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import type { CampaignDeed } from '../campaign/actions/campaign-deed'
import { campaignDeeds } from '../campaign/actions/campaign-deeds'
import { desk } from './words'

const words = desk.due

/**
 * Something that is due in a campaign, or can be taken.
 * @property until Unix seconds at which it ends or happens; null: it can be done now, without a date.
 * @property isUrgent The lab itself must act, or the campaign fails. @property deed What one click sends.
 * @property submits One click leads to the form for evidence.
 */
export type Due = {
  campaign: CampaignView
  title: string
  text: string
  until: number | null
  isUrgent: boolean
  deed: CampaignDeed | null
  submits: boolean
}

type Round = Pick<RoundView, 'state' | 'isComputed'>

/** What brings money to the lab; what else anyone may do to a campaign stands on its page. */
const TAKES = ['withdraw', 'claim', 'release']

/** What is due in a campaign at `now` (the chain's time, Unix seconds), what can be taken first. */
export function duesOf(campaign: CampaignView, round: Round | null, now: number): Due[] {
  const ready = campaignDeeds(campaign, round)
    .filter(({ name, isAvailable }) => isAvailable && TAKES.includes(name))
    .map((deed) => ({ ...nothing(campaign), title: deed.label, text: deed.hint, deed }))
  const next = windowDue(campaign, now) ?? milestoneDue(campaign, now)
  return next ? [...ready, next] : ready
}

/** By urgency: what is ready, then what ends first. */
export function byUrgency(a: Due, b: Due): number {
  return (a.until ?? 0) - (b.until ?? 0)
}

function nothing(campaign: CampaignView): Due {
  return { campaign, title: '', text: '', until: null, isUrgent: false, deed: null, submits: false }
}

/** Of a campaign that gathers for a goal, or has not opened. */
function windowDue(campaign: CampaignView, now: number): Due | null {
  const { state, goal, total, token, opensAt, closesAt } = campaign
  if (state === 'upcoming' && now < opensAt) return { ...nothing(campaign), title: words.opens, until: opensAt }
  if (state !== 'open' || total >= goal) return null
  return {
    ...nothing(campaign),
    title: words.closes(percentText(shareOf(total, goal))),
    text: words.missing(tokenAmount(goal - total, token)),
    until: closesAt,
  }
}

function milestoneDue(campaign: CampaignView, now: number): Due | null {
  const current = campaign.timeline.find(({ state }) => state !== 'released')
  switch (current?.state) {
    case 'at-work':
      return now < campaign.submitsFrom ? null : submitDue(campaign, current)
    case 'submitted':
      return {
        ...nothing(campaign),
        title: words.judge(current.index + 1, current.submission?.approvals.length ?? 0, campaign.threshold),
        text: orBack(campaign),
        until: campaign.cutoff,
      }
    case 'in-challenge':
      return challengeDue(campaign, current)
    default:
      return null
  }
}

function submitDue(campaign: CampaignView, { index, submission }: MilestoneView): Due {
  const wasStopped = submission?.outcome === 'vetoed'
  return {
    ...nothing(campaign),
    title: words.submit(index + 1),
    text: wasStopped ? `${words.again} ${orBack(campaign)}` : orBack(campaign),
    until: campaign.cutoff,
    isUrgent: true,
    submits: true,
  }
}

function challengeDue(campaign: CampaignView, { index, shareBps, submission }: MilestoneView): Due {
  const { total, token, vetoShareBps } = campaign
  const threshold = submission?.vetoThreshold ?? 0n
  const reached = Math.round((shareOf(submission?.vetoes ?? 0n, threshold) * vetoShareBps) / 10_000)
  return {
    ...nothing(campaign),
    title: words.release(tokenAmount(partOf(total, shareBps), token), index + 1),
    text: threshold > 0n ? words.objections(percentText(reached), percentText(vetoShareBps)) : words.noObjections,
    until: submission?.challengeEndsAt ?? 0,
  }
}

function orBack({ cutoff, total, released, token, donors }: CampaignView): string {
  return words.orBack(dateTimeText(cutoff), tokenAmount(total - released, token), donors)
}
