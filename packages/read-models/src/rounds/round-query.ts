/**
 * `listed`: what the site's lists name; `advertised`: of those, open ones with a campaign and at least one whole token in
 * the pool; `joinable`: what campaigns may apply to, with or without a pool; `all`: everything on the chain.
 */
export type RoundScope = 'listed' | 'advertised' | 'joinable' | 'all'

/** @property scope `listed` if absent. @property skip Rounds to leave out from the start of the order. */
export type RoundQuery = { scope?: RoundScope; skip?: number; limit?: number }
