import type { CampaignState } from '../views'

/** `listed`: what the site's lists name; `all`: everything on the chain. */
export type Scope = 'listed' | 'all'

/** @property scope `listed` if absent. */
export type CampaignQuery = {
  scope?: Scope
  search?: string
  state?: CampaignState
  round?: number
  kind?: string
  sort?: 'newest' | 'closing' | 'most-funded' | 'most-donors'
  after?: string
  limit?: number
}
