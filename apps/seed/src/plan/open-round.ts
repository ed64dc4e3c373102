import { euroLlm } from '../content/euro-llm'
import { rwkv7 } from '../content/rwkv-7'
import { smolLm3 } from '../content/smol-lm-3'
import { smolVlm } from '../content/smol-vlm'
import type { CampaignPlan } from './campaign-plan'

const OPEN_ROUND = 'small-models'

/** Open, in the round that is open. */
export const openRound: readonly CampaignPlan[] = [
  {
    key: 'smol-lm-3',
    listing: smolLm3,
    token: 'USDC',
    round: { key: OPEN_ROUND, admittedOn: 98 },
    createdOn: 95,
    opensOn: 98,
    closesOn: 133,
    goal: '15000',
    challengeDays: 3,
    milestones: [
      { share: 4_000, deadlineOn: 150 },
      { share: 3_500, deadlineOn: 200 },
      { share: 2_500, deadlineOn: 260 },
    ],
    donations: { total: 1_974, donors: 43, from: 98.3, to: 119.8, withVisitors: true },
    work: [],
  },
  {
    key: 'euro-llm',
    listing: euroLlm,
    token: 'USDC',
    round: { key: OPEN_ROUND, admittedOn: 98 },
    createdOn: 96,
    opensOn: 99,
    closesOn: 134,
    goal: '10000',
    challengeDays: 2,
    milestones: [
      { share: 3_500, deadlineOn: 155 },
      { share: 3_500, deadlineOn: 190 },
      { share: 3_000, deadlineOn: 230 },
    ],
    donations: { total: 1_285, donors: 29, from: 99.4, to: 119.6, withVisitors: true },
    work: [],
  },
  {
    key: 'rwkv-7',
    listing: rwkv7,
    token: 'USDC',
    round: { key: OPEN_ROUND, admittedOn: 99 },
    createdOn: 97,
    opensOn: 99,
    closesOn: 130,
    goal: '6000',
    challengeDays: 2,
    milestones: [
      { share: 5_000, deadlineOn: 145 },
      { share: 5_000, deadlineOn: 180 },
    ],
    donations: { total: 1_262, donors: 24, from: 99.6, to: 119.7, withVisitors: false },
    work: [],
  },
  {
    key: 'smol-vlm',
    listing: smolVlm,
    token: 'USDC',
    round: { key: OPEN_ROUND },
    createdOn: 116,
    opensOn: 117,
    closesOn: 134,
    goal: '7000',
    challengeDays: 2,
    milestones: [
      { share: 6_000, deadlineOn: 160 },
      { share: 4_000, deadlineOn: 205 },
    ],
    donations: { total: 146, donors: 6, from: 117.2, to: 119.5, withVisitors: false },
    work: [],
  },
]
