import type { Address, Hex } from 'viem'

/** `Kind` of IAirdrops, by the numbers that the contract uses. */
export const AIRDROP_KINDS = { campaign: 1, list: 2, budget: 3 } as const

/**
 * What an airdrop is for.
 * @property kind A campaign's donors as their points mature, a list fixed for good, or a list its creator may replace.
 * @property source The campaign, or the list's Merkle root over leaves (address account, uint256 base units in all).
 * @property token ERC-20 of at most 18 decimals; the zero address for the native coin.
 * @property expiresAt Unix seconds; from then on nothing is claimed and the rest goes back to the creator.
 */
export type AirdropTerms = { kind: keyof typeof AIRDROP_KINDS; source: Hex; token: Address; expiresAt: number }
