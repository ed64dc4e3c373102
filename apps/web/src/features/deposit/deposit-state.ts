import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { SiteChain } from '../../site-chain'

/** Whose gift to what: a campaign and an account have one deposit address. */
export type DepositTarget = {
  chain: SiteChain
  campaign: { id: Hex; title: string; token: TokenView }
  account: Hex
}

/** What lies at a deposit address. Base units as text. */
export type Lying = { token: TokenView; amount: string; isOwn: boolean; isRelayed: boolean }

/**
 * What became of a deposit address, as the site answers it.
 * @property unread Symbols of tokens of which it is not known whether something lies there.
 * @property lying Tokens of which something lies there; `isOwn`: the campaign takes it; `isRelayed`: this site sends it.
 * @property given Gifts that came from it, the newest first.
 */
export type DepositState = {
  phase: 'early' | 'open' | 'closed'
  unread: string[]
  lying: Lying[]
  given: { amount: string; txHash: Hex; logIndex: number }[]
}
