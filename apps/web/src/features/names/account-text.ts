import { type Hex, shortHex } from '@commonweight/domain/hex'
import { siteNameOf } from '../../server/names/site-names'

/**
 * An account within a sentence: `alice.eth (0x90f7…b906)`, or its short address where this site knows no name. An
 * account that stands on its own is an `AccountName`.
 */
export function accountText(account: Hex): string {
  const name = siteNameOf(account)
  return name === null ? shortHex(account) : `${name} (${shortHex(account)})`
}
