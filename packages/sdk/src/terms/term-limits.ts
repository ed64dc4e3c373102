/**
 * What the contracts allow in terms (ListingRules.sol, RoundRules.sol, CampaignStore.sol): seconds, basis points,
 * numbers.
 */

/** Gifts, reviews and, where backers can veto or a goal is set, challenges last at least this long. */
export const MIN_PERIOD = 86_400
/** For pins and drops, before the result on chain is sealed. */
export const SETTLING_PERIOD = 86_400
/** From the latest possible seal to `claimUntil`, at least. */
export const MIN_CLAIM_PERIOD = 7 * 86_400
export const MAX_CHALLENGE_PERIOD = 90 * 86_400
/** After a milestone's deadline, in which attesters may still approve. */
export const GRACE = 14 * 86_400
/** By which an extension may move a deadline, and all that moves the last cutoff may move it. */
export const MAX_EXTENSION = 90 * 86_400
/** From a campaign's creation to its last cutoff, from a round's to its `claimUntil`. */
export const MAX_DURATION = 5 * 365 * 86_400
export const FULL_SHARE = 10_000
export const MIN_VETO_SHARE = 2_500
export const MAX_VETO_SHARE = 5_000
export const MAX_MILESTONES = 10
export const MAX_ATTESTERS = 8
export const MAX_TOKEN_DECIMALS = 18
/** Of a campaign's counted total, in 18 decimals. */
export const MAX_TOTAL = 2n ** 96n - 1n
