/** Parameters of a page's address, as Next gives them. */
export type RawQuery = Readonly<Record<string, string | string[] | undefined>>

/** What the site lists, or everything on the chain. */
export const SCOPES = ['listed', 'all'] as const
