import type { Hex } from '../hex'

/** A token that a site calls by its symbol. */
export type ListedToken = { address: Hex; symbol: string; decimals: number }

/** If the token is not `listed`, `symbol` is the short address and `claims` is what the token calls itself. */
export type TokenView = ListedToken & { listed?: boolean; claims?: string }
