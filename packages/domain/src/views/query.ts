import type { ModelKind } from '../documents/terms-document'
import type { CampaignState } from '../states/campaign-state'

/** `listed`: what the site's lists name; `all`: everything on the chain. */
export type Scope = 'listed' | 'all'

/** What a keyset-paged query starts after, and how many items it returns (1 to 100, 20 by default). */
export type PageQuery = { after?: string; limit?: number }

/** @property next Opaque; null at the end. */
export type Page<T> = { items: T[]; next: string | null }

/**
 * @property scope `listed` if absent.
 * @property sort `open-first` if absent: open ones that an open round has admitted, other open ones, upcoming ones, those
 * under way, completed ones, the rest. In each, what closes, opens or waits next comes first; of those that are over, the
 * newest.
 */
export type CampaignQuery = PageQuery & {
  scope?: Scope
  search?: string
  state?: CampaignState
  round?: number
  kind?: string
  sort?: 'open-first' | 'newest' | 'closing' | 'most-funded' | 'most-donors'
}

/**
 * How many campaigns each value of a filter shows if the other filters stay. States and kinds are complete; rounds
 * without such a campaign are left out.
 */
export type CampaignCounts = {
  state: Record<CampaignState, number>
  kind: Record<ModelKind, number>
  round: Record<number, number>
}

/**
 * `listed`: what the site's lists name; `advertised`: of those, open ones with a campaign and at least one whole token
 * in the pool; `joinable`: what campaigns may apply to, with or without a pool; `all`: everything on the chain.
 */
export type RoundScope = Scope | 'advertised' | 'joinable'

/** @property scope `listed` if absent. @property skip Rounds to leave out from the start of the order. */
export type RoundQuery = { scope?: RoundScope; skip?: number; limit?: number }

/**
 * Which part of a round is requested: of its entries, of those that a search finds, and of its sponsors.
 * @property limit Entries, 1 to 100, 50 if absent.
 */
export type RoundPageQuery = PageQuery & { search?: string; sponsorsAfter?: string }
