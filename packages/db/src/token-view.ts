import { hexOf } from './from-row'
import type { Token } from './generated/client'
import type { TokenView } from './views'

export function tokenView(token: Token): TokenView {
  return { address: hexOf(token.address), symbol: token.symbol, decimals: token.decimals }
}
