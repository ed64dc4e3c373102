import { distilWhisper } from '../content/distil-whisper'
import { moshi } from '../content/moshi'
import { olmo2 } from '../content/olmo-2'
import { pythia } from '../content/pythia'
import { starCoder2 } from '../content/star-coder-2'
import type { CampaignPlan } from './campaign-plan'

const FIRST_ROUND = 'open-weights'

/** Matched in the first round, which is paid. */
export const firstRound: readonly CampaignPlan[] = [
  {
    key: 'olmo-2',
    listing: olmo2,
    token: 'USDC',
    round: { key: FIRST_ROUND, admittedOn: 7, claimedOn: 43.15 },
    createdOn: 5,
    opensOn: 8,
    closesOn: 36,
    goal: '12000',
    challengeDays: 3,
    milestones: [
      { share: 4_000, deadlineOn: 62 },
      { share: 3_500, deadlineOn: 118 },
      { share: 2_500, deadlineOn: 190 },
    ],
    donations: { total: 2_852, donors: 34, from: 8.2, to: 35.8, withVisitors: true },
    work: [
      {
        milestone: 0,
        submittedOn: 58,
        evidence: 'data',
        approvedOn: 60,
        signatures: 2,
        releasedOn: 63.2,
      },
      { milestone: 1, submittedOn: 116.5, evidence: 'weights', approvedOn: 119, signatures: 2 },
    ],
  },
  {
    key: 'distil-whisper',
    listing: distilWhisper,
    token: 'USDC',
    round: { key: FIRST_ROUND, admittedOn: 7, claimedOn: 43.2 },
    createdOn: 5,
    opensOn: 8,
    closesOn: 38,
    goal: '6000',
    challengeDays: 2,
    milestones: [
      { share: 3_000, deadlineOn: 50 },
      { share: 4_000, deadlineOn: 72 },
      { share: 3_000, deadlineOn: 95 },
    ],
    donations: { total: 1_463, donors: 27, from: 8.5, to: 37.5, withVisitors: true },
    work: [
      {
        milestone: 0,
        submittedOn: 48,
        evidence: 'data',
        approvedOn: 49,
        signatures: 3,
        releasedOn: 51.5,
        withdrawnOn: 52,
      },
      {
        milestone: 1,
        submittedOn: 69,
        evidence: 'weights',
        approvedOn: 71,
        signatures: 2,
        releasedOn: 73.5,
        withdrawnOn: 75,
      },
      {
        milestone: 2,
        submittedOn: 92,
        evidence: 'report',
        approvedOn: 94,
        signatures: 2,
        releasedOn: 96.5,
        withdrawnOn: 98,
      },
    ],
  },
  {
    key: 'star-coder-2',
    listing: starCoder2,
    token: 'USDC',
    round: { key: FIRST_ROUND, admittedOn: 8, claimedOn: 44 },
    createdOn: 6,
    opensOn: 9,
    closesOn: 38,
    goal: '9000',
    challengeDays: 2,
    milestones: [
      { share: 3_000, deadlineOn: 60 },
      { share: 4_000, deadlineOn: 121 },
      { share: 3_000, deadlineOn: 170 },
    ],
    donations: { total: 1_928, donors: 22, from: 9.2, to: 37.2, withVisitors: false },
    work: [
      {
        milestone: 0,
        submittedOn: 57,
        evidence: 'data',
        approvedOn: 59,
        signatures: 2,
        releasedOn: 61.5,
        withdrawnOn: 62.5,
      },
      { milestone: 1, submittedOn: 118, evidence: 'weights', approvedOn: 119, signatures: 1 },
    ],
  },
  {
    key: 'pythia',
    listing: pythia,
    token: 'USDC',
    round: { key: FIRST_ROUND, admittedOn: 8, pinnedOn: 42.5, claimedOn: 43.3, recoveredOn: 100 },
    createdOn: 6,
    opensOn: 8,
    closesOn: 38,
    goal: '8000',
    challengeDays: 2,
    milestones: [
      { share: 2_500, deadlineOn: 52 },
      { share: 4_500, deadlineOn: 84 },
      { share: 3_000, deadlineOn: 120 },
    ],
    donations: { total: 2_924, donors: 46, from: 8.3, to: 37.7, withVisitors: true },
    work: [
      {
        milestone: 0,
        submittedOn: 50,
        evidence: 'data',
        approvedOn: 53,
        signatures: 2,
        releasedOn: 55.5,
        withdrawnOn: 56,
      },
    ],
    expiredOn: 99,
    refunds: { from: 99.2, to: 112, donors: 17 },
  },
  {
    key: 'moshi',
    listing: moshi,
    token: 'USDC',
    round: { key: FIRST_ROUND, admittedOn: 9 },
    createdOn: 7,
    opensOn: 10,
    closesOn: 37,
    goal: '5000',
    challengeDays: 2,
    milestones: [
      { share: 5_000, deadlineOn: 128 },
      { share: 5_000, deadlineOn: 200 },
    ],
    donations: { total: 1_042, donors: 14, from: 10.3, to: 36.5, withVisitors: false },
    work: [],
  },
]
