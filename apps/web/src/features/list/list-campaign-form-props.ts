import type { RoundView } from '@commonweight/domain/views/round'
import type { SiteChain } from '../../site-chain'

/** A round that a new campaign may apply to: one that has not ended. */
export type RoundOption = Pick<
  RoundView,
  | 'id'
  | 'title'
  | 'token'
  | 'gate'
  | 'start'
  | 'end'
  | 'reviewPeriod'
  | 'calculator'
  | 'attesters'
  | 'threshold'
  | 'challengePeriod'
>

export type ListCampaignFormProps = {
  chain: SiteChain
  rounds: RoundOption[]
  /** The chain's time when the page was made, Unix seconds. */
  now: number
}
