import { shortHex } from '@commonweight/domain/hex'
import { visibleText } from '@commonweight/domain/text/visible-text'
import type { ListedToken, TokenView } from '@commonweight/domain/views/token'
import type { Token } from '@commonweight/postgres/generated/client'
import { hexOf } from '../from-row'
import type { SiteRules } from './site-rules'

const MAX_CLAIM = 24

/**
 * How a token is named. A listed token has the list's symbol. Any other is named by its address, because anyone can
 * make a token that calls itself USDC. No other code decides this.
 * @param decimals As the contracts took them when the campaign or round was created. If the list has other decimals,
 * this is not the listed token.
 */
export function tokenView(
  { address, symbol }: Pick<Token, 'address' | 'symbol'>,
  decimals: number,
  rules: SiteRules | null,
): TokenView {
  const known = rules?.tokens.find((token) => token.address === address)
  if (known?.decimals === decimals) return { ...known, listed: true }
  if (known) warnOnce(known, decimals)
  const claims = visibleText(shortened(symbol))
  return { address: hexOf(address), symbol: shortHex(address), decimals, listed: false, ...(claims ? { claims } : {}) }
}

const warned = new Set<string>()

function warnOnce({ address, symbol, decimals: listed }: ListedToken, decimals: number): void {
  if (warned.has(address)) return
  warned.add(address)
  console.error(
    `${symbol} (${address}) is listed with ${listed} decimals, the chain has ${decimals}: shown as unlisted.`,
  )
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > MAX_CLAIM ? `${characters.slice(0, MAX_CLAIM).join('')}…` : text
}
