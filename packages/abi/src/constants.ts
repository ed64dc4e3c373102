// Written by "npm run generate -w @commonweight/abi" from the sources of the contracts.

/** Seconds that donations, reviews and, with a gate or a goal, challenges last at least. */
export const MIN_PERIOD = 86_400

/** Seconds that a challenge lasts at most. */
export const MAX_CHALLENGE_PERIOD = 7_776_000

/** Seconds from a campaign’s creation to its last cutoff, and from a round’s to its `claimUntil`, at most. */
export const MAX_DURATION = 157_680_000

/** Seconds after a milestone’s deadline in which attesters may still approve. */
export const GRACE = 1_209_600

/** Seconds by which an extension may move a deadline, and by which the last cutoff may move in all. */
export const MAX_EXTENSION = 7_776_000

/** Seconds for pins and drops before the result on chain is sealed. */
export const SETTLING_PERIOD = 86_400

/** Seconds from the latest possible seal of a round to its `claimUntil`, at least. */
export const MIN_CLAIM_PERIOD = 604_800

/** Basis points of the whole: the shares of all milestones together. */
export const FULL_SHARE = 10_000

/** Basis points of a person’s full weight. */
export const FULL_WEIGHT = 10_000

/** Basis points: the least share of the points that terms may ask of a veto. */
export const MIN_VETO_SHARE = 2_500

/** Basis points: the largest share of the points that terms may ask of a veto. */
export const MAX_VETO_SHARE = 5_000

/** Milestones of a campaign at most. */
export const MAX_MILESTONES = 10

/** Attesters of a campaign or round at most. */
export const MAX_ATTESTERS = 8

/** Decimals of a token at most. */
export const MAX_TOKEN_DECIMALS = 18

/** The EAS schema of milestone verdicts; IEASMilestoneResolver documents its fields. */
export const MILESTONE_SCHEMA =
  'uint256 chainId,address campaigns,bytes32 campaign,uint256 milestone,uint256 submission,bytes32 evidence,bool approved,bytes32 reason'

/** A campaign’s status, by its number. */
export const CAMPAIGN_STATUSES = ['none', 'active', 'cancelled', 'failed', 'completed'] as const

/** How a campaign stands in a round, by its number. */
export const STANDINGS = ['none', 'admitted', 'pinned', 'claimed', 'removed'] as const

/** What an airdrop is for, by its number. */
export const AIRDROP_KINDS = ['none', 'campaign', 'list', 'budget'] as const
