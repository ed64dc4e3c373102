import { shortHex } from '@commonweight/domain/hex'
import { visibleText } from '@commonweight/domain/text/visible-text'
import type { ListedToken, TokenView } from '@commonweight/domain/views/token'
import type { Token } from '@commonweight/postgres/generated/client'
import { hexOf } from '../from-row'
import type { SiteRules } from './site-rules'

const MAX_CLAIM = 24

/**
 * What a token is called: a listed one as the list says, any other by its address, because anybody can make a token that
 * calls itself USDC. The one place that decides it.
 * @param decimals As the contracts took them when the campaign or round was created; a token whose list entry says others
 * is not the listed one.
 */
export function tokenView({ address, symbol }: Token, decimals: number, rules: SiteRules | null): TokenView {
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
