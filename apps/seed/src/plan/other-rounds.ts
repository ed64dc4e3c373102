import { commonVoice } from '../content/common-voice'
import { lmEvaluationHarness } from '../content/lm-evaluation-harness'
import { sam2 } from '../content/sam-2'
import type { CampaignPlan } from './campaign-plan'

/** In the round that waits to be sealed, and in the one that has not begun. */
export const otherRounds: readonly CampaignPlan[] = [
  {
    key: 'lm-evaluation-harness',
    listing: lmEvaluationHarness,
    token: 'USDC',
    round: { key: 'data-and-evaluation', admittedOn: 77 },
    createdOn: 75,
    opensOn: 78,
    closesOn: 114,
    goal: '4000',
    challengeDays: 2,
    milestones: [
      { share: 5_000, deadlineOn: 140 },
      { share: 5_000, deadlineOn: 185 },
    ],
    donations: { total: 1_181, donors: 31, from: 78.3, to: 113.5, withVisitors: true },
    work: [],
  },
  {
    key: 'common-voice',
    listing: commonVoice,
    token: 'USDC',
    round: { key: 'data-and-evaluation', admittedOn: 78 },
    createdOn: 76,
    opensOn: 79,
    closesOn: 115,
    goal: '5000',
    challengeDays: 2,
    milestones: [
      { share: 3_000, deadlineOn: 150 },
      { share: 3_000, deadlineOn: 185 },
      { share: 4_000, deadlineOn: 220 },
    ],
    donations: { total: 1_072, donors: 21, from: 79.5, to: 114.5, withVisitors: false },
    work: [],
  },
  {
    key: 'sam-2',
    listing: sam2,
    token: 'USDC',
    round: { key: 'seeing-and-hearing', admittedOn: 119 },
    createdOn: 118,
    opensOn: 127,
    closesOn: 156,
    goal: '8000',
    challengeDays: 2,
    milestones: [
      { share: 5_000, deadlineOn: 190 },
      { share: 5_000, deadlineOn: 240 },
    ],
    work: [],
  },
]
