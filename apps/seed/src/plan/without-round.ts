import { fineWeb2 } from '../content/fine-web-2'
import { mistralSmall } from '../content/mistral-small'
import { modernBert } from '../content/modern-bert'
import { parlerTts } from '../content/parler-tts'
import { tinyLlama } from '../content/tiny-llama'
import type { CampaignPlan } from './campaign-plan'

/** Without a round: donations are not matched; milestones and refunds work the same. */
export const withoutRound: readonly CampaignPlan[] = [
  {
    key: 'modern-bert',
    listing: modernBert,
    token: 'USDC',
    createdOn: 20,
    opensOn: 21,
    closesOn: 60,
    goal: '4000',
    challengeDays: 5,
    milestones: [
      { share: 6_000, deadlineOn: 112 },
      { share: 4_000, deadlineOn: 160 },
    ],
    donations: { total: 877, donors: 19, from: 21.3, to: 59, withVisitors: false },
    work: [
      {
        milestone: 0,
        submittedOn: 108,
        evidence: 'weights',
        approvedOn: 110,
        signatures: 2,
        vetoedOn: 113,
        vetoReason: 'Made up for this demo: two of the five scripts are missing from the test set that was submitted.',
      },
    ],
  },
  {
    key: 'parler-tts',
    listing: parlerTts,
    token: 'USDC',
    createdOn: 30,
    opensOn: 31,
    closesOn: 66,
    goal: '9000',
    challengeDays: 2,
    milestones: [
      { share: 4_000, deadlineOn: 90 },
      { share: 6_000, deadlineOn: 140 },
    ],
    donations: { total: 428, donors: 11, from: 31.5, to: 65, withVisitors: true },
    work: [],
    expiredOn: 67,
    refunds: { from: 67.2, to: 80, donors: 6 },
  },
  {
    key: 'tiny-llama',
    listing: tinyLlama,
    token: 'USDC',
    createdOn: 40,
    opensOn: 41,
    closesOn: 75,
    goal: '3000',
    challengeDays: 2,
    milestones: [
      { share: 3_000, deadlineOn: 85 },
      { share: 4_000, deadlineOn: 130 },
      { share: 3_000, deadlineOn: 180 },
    ],
    donations: { total: 696, donors: 15, from: 41.5, to: 74, withVisitors: false },
    work: [
      {
        milestone: 0,
        submittedOn: 80,
        evidence: 'data',
        approvedOn: 82,
        signatures: 2,
        releasedOn: 84.5,
        withdrawnOn: 86,
      },
    ],
    cancelledOn: 101,
    refunds: { from: 101.5, to: 115, donors: 7 },
  },
  {
    key: 'fine-web-2',
    listing: fineWeb2,
    token: 'DAI',
    createdOn: 50,
    opensOn: 52,
    closesOn: 88,
    goal: '5000',
    challengeDays: 3,
    milestones: [
      { share: 5_000, deadlineOn: 116 },
      { share: 5_000, deadlineOn: 175 },
    ],
    donations: { total: 1_128, donors: 18, from: 52.5, to: 87, withVisitors: true },
    work: [{ milestone: 0, submittedOn: 112, evidence: 'data', approvedOn: 114, signatures: 3 }],
  },
  {
    key: 'mistral-small',
    listing: mistralSmall,
    token: 'ETH',
    createdOn: 104,
    opensOn: 105,
    closesOn: 141,
    goal: '6',
    challengeDays: 2,
    milestones: [
      { share: 5_000, deadlineOn: 165 },
      { share: 5_000, deadlineOn: 210 },
    ],
    donations: { total: 385, donors: 16, from: 105.4, to: 119.4, withVisitors: true },
    work: [],
  },
]
