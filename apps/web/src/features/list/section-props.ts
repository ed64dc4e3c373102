import type { Issue } from '../../ui/form/issue'
import type { CampaignValues } from './campaign-values'
import type { ListCampaignFormProps, RoundOption } from './list-campaign-form-props'

/** What every section of the form gets. */
export type SectionProps = ListCampaignFormProps & {
  values: CampaignValues
  change: (patch: Partial<CampaignValues>) => void
  issues: readonly Issue[]
  round: RoundOption | null
}
