import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { tokenAmount } from '../../format/token-amount'
import { campaignStates, type Tone } from '../../ui/words'
import { explore } from './words'

/** @property at Unix seconds that the text leads up to. */
export type Waiting = { word: string; tone: Tone; text: string; at: number | null }

const AT_WORK: Partial<Record<MilestoneState, keyof typeof explore.waits>> = {
  'in-challenge': 'objections',
  releasable: 'release',
  submitted: 'attesters',
}

/** What a campaign waits for, or how it ended. */
export function waitingOf(campaign: CampaignCard): Waiting {
  const { state, milestones, waitsUntil, returns, token, total, goal, opensAt, closesAt } = campaign
  const number = 1 + milestones.filter((milestone) => milestone.state === 'released').length
  if (state === 'building') {
    const current = milestones[number - 1]?.state
    const { word, tone, text } = explore.waits[(current && AT_WORK[current]) ?? 'evidence']
    return { word, tone, text: text(number), at: current === 'releasable' ? null : waitsUntil }
  }
  const { over } = explore
  const { word, tone } = campaignStates[state]
  if (state === 'upcoming') return { word, tone, text: explore.takes.from, at: opensAt }
  if (state === 'open') return { word, tone, text: explore.takes.until, at: closesAt }
  if (state === 'completed') return { word: over.completed, tone, text: over.delivered(milestones.length), at: null }
  const text = returns && returns.refundable > 0n ? over.waits(tokenAmount(returns.refundable, token)) : over.nothing
  if (state === 'cancelled') return { word: over.cancelled, tone, text, at: null }
  return { word: total < goal ? over.missed : over.failed(number), tone, text, at: null }
}
