import type { Hex } from '@commonweight/domain/hex'
import type { FundFacts } from '../../give/fund-facts'

/**
 * A campaign of a cart, as this site's database has it.
 * @property closed Why it takes no gifts now. @property unmatched Why no gift to it is matched. @property plate The
 * address of its drawing.
 */
export type CampaignFacts = FundFacts & { closed: string | null; unmatched: string | null; plate: string }

/**
 * @property campaigns Those that exist.
 * @property weights Of rounds with a cap and few campaigns: the weight w (1e-18 token) of each that counts, by round.
 */
export type CartFacts = {
  campaigns: CampaignFacts[]
  weights: { round: number; campaigns: { campaign: Hex; weight: bigint }[] }[]
}

/** As JSON; whole numbers beyond its reach are written as `{"$int":"..."}`. */
export function factsToJson(facts: CartFacts): string {
  return JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === 'bigint' ? { $int: value.toString() } : value,
  )
}

/** The facts in an answer of this site's own. */
export function factsFromJson(text: string): CartFacts {
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '$int' in value ? BigInt(String(value.$int)) : value,
  )
}
