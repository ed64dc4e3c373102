import type { CampaignPlan } from './campaign-plan'
import { firstRound } from './first-round'
import { openRound } from './open-round'
import { otherRounds } from './other-rounds'
import { withoutRound } from './without-round'

/** All campaigns of the demo, in every possible state. */
export const campaigns: readonly CampaignPlan[] = [...firstRound, ...openRound, ...otherRounds, ...withoutRound]
