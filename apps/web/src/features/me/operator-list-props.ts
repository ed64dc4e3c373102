import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../site-chain'

/** The operators that an account lets give in its name. */
export type OperatorListProps = {
  chain: SiteChain
  account: Hex
  /** `until`: Unix seconds, the first second at which the consent no longer holds. */
  operators: { operator: Hex; until: number }[]
}
