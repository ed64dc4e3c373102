import type { SiteChain } from '../../site-chain'
import type { Issue } from '../../ui/form/issue'
import type { CampaignValues, RoundOption } from './campaign-values'

/** What every section of the form gets. */
export type SectionProps = {
  chain: SiteChain
  rounds: readonly RoundOption[]
  /** The chain's time when the page was made, Unix seconds. */
  now: number
  values: CampaignValues
  change: (patch: Partial<CampaignValues>) => void
  issues: readonly Issue[]
  round: RoundOption | null
}
