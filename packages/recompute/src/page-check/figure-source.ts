/**
 * Where a field of a page comes from: keys of claims (`keyOf`), by which the chain is asked; fields that it follows
 * from, by code that is the same in every reader; or what is not on the chain.
 */
export type Source<View> =
  | { claims: readonly [string, ...string[]] }
  | { follows: readonly (keyof View | `${string}.${string}`)[] }
  /** `document`: bound by a digest that is checked. `site`: its lists and cursors. `address`: what was asked for. */
  | { from: 'document' | 'site' | 'address' }
  /** Read from events that a filter by campaign or account does not find. */
  | { unread: string }

/** A source for each field of a view. */
export type Figures<View> = { readonly [field in keyof View]-?: Source<View> }
