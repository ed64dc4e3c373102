import type { RoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { Hex } from '@commonweight/domain/hex'
import type { Standing } from '@commonweight/sdk/read/get-standing'
import type { Difference } from './difference'

/** What was compared. `match` is what the chain would pay, `paid` what it has paid. */
export type Compared = 'weight' | 'match' | 'paid' | 'standing'

/** @property weight w in 1e-18 token. @property match Base units, recomputed. */
export type CampaignReport = {
  campaign: Hex
  weight: bigint
  match: bigint
  standing: Standing
  differences: Difference<Compared>[]
}

/** What a round as a whole was compared in: the pool, W, how many are pinned, the terms, and what was paid. */
export type Total = 'pool' | 'weight' | 'pinned' | 'cap' | 'minimum' | 'decimals' | 'claimed' | 'pins'

/** The chain's own formula, recomputed. */
export type ChainReport = {
  campaigns: CampaignReport[]
  /** W of the campaigns below the cap, in 1e-18 token. */
  weight: bigint
  totals: Difference<Total>[]
}

/** What a campaign can be paid by a posted result, with the proof that the contract asks for. */
export type ComputedClaim = { campaign: Hex; amount: bigint; proof: readonly Hex[] }

/** A posted result, recomputed. @property configuration Null if it is not a default and no file gives it. */
export type ComputedReport = {
  configuration: RoundConfiguration | null
  campaigns: CampaignReport[]
  parts: Difference<'inputs' | 'configuration' | 'root'>[]
  /** Whether the posted result is what the round pays by. */
  executes: boolean
  /** Matches above 0 that are not paid yet; none unless the round pays by this very result. */
  claims: ComputedClaim[]
}

/**
 * @property inputs Digest and canonical bytes of what was computed from.
 * @property chain Null where only a posted result was recomputed, from files.
 */
export type RecomputeReport = {
  block: bigint
  time: number
  inputs: { digest: Hex; bytes: Uint8Array<ArrayBuffer> }
  chain: ChainReport | null
  computed: ComputedReport | null
}
