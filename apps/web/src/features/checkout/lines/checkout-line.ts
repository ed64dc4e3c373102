import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import type { CartCampaign } from '@commonweight/sdk/read/get-cart-state'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import type { CartLine } from '../../cart/cart'
import type { CampaignFacts } from '../facts/cart-facts'
import { checkoutLine as words } from '../words/checkout-line'

/** The most that a campaign can hold, in 1e-18 token. */
const MAX_COUNTED = 2n ** 96n - 1n

/**
 * A line of the cart, and what is known about it.
 * @property facts Null until they are read, or if the campaign does not exist.
 * @property aside Why this gift cannot be made, as a sentence; the others are made without it.
 */
export type CheckoutLine = { line: CartLine; facts: CampaignFacts | null; title: string; aside: string | null }

export type LineContext = {
  facts: readonly CampaignFacts[]
  /** What the chain says, where it was read. */
  chain: ReadonlyMap<string, CartCampaign>
  /** Unix seconds of the chain; null until it was read. */
  now: number | null
}

/** Joins a line with what is known; sets it aside if its gift would be refused. */
export function checkLine(line: CartLine, { facts, chain, now }: LineContext): CheckoutLine {
  const found = facts.find(({ campaign }) => campaign.id === line.campaign) ?? null
  const title = found?.campaign.title ?? line.title
  return { line, facts: found, title, aside: whyAside(line, found, { state: chain.get(line.campaign), now }) }
}

type ChainSide = { state: CartCampaign | undefined; now: number | null }

function whyAside(line: CartLine, facts: CampaignFacts | null, { state, now }: ChainSide): string | null {
  if (!facts) return words.unknown
  if (facts.closed) return facts.closed
  if (facts.campaign.token.address !== line.token) return words.otherToken(facts.campaign.token.symbol)
  if (state && now !== null && now >= state.window.closesAt) return words.closedAt(dateTimeText(state.window.closesAt))
  return overLimit(line, facts.campaign.token, state?.tally.total ?? facts.campaign.total)
}

/** The contracts keep a campaign's sums in 96 bits of 1e-18 token, so a token of fewer decimals is full earlier. */
function overLimit({ amount }: CartLine, token: TokenView, total: bigint): string | null {
  const room = MAX_COUNTED / 10n ** BigInt(18 - token.decimals) - total
  return amount > room ? words.overLimit(tokenAmount(room, token, 'exact')) : null
}

/** Gifts that can be made now. */
export function giftsIn(lines: readonly CheckoutLine[]): CheckoutLine[] {
  return lines.filter(({ aside, line }) => aside === null && line.amount > 0n)
}

export function sumOf(lines: readonly CheckoutLine[]): bigint {
  return lines.reduce((sum, { line }) => sum + line.amount, 0n)
}

/** The token of a line, as this site names it. */
export function tokenOf({ line, facts }: CheckoutLine, tokens: readonly TokenView[]): TokenView {
  const known = facts?.campaign.token.address === line.token ? facts.campaign.token : undefined
  const listed = known ?? tokens.find(({ address }) => address === line.token)
  return listed ?? { address: line.token, symbol: words.unknownToken, decimals: isNativeToken(line.token) ? 18 : 0 }
}
