import type { Hex } from '@commonweight/domain/hex'
import { parseAmount } from '@commonweight/domain/money'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { ListedToken } from '@commonweight/domain/views/token'
import { type Environment, EnvironmentError } from '../environment'

const NATIVE_DECIMALS = 18

/** @property budget Wei that calls may cost in a day (UTC). @property least The least gift that is relayed, by token. */
export type RelaySettings = { key: Hex; budget: bigint; least: ReadonlyMap<Hex, bigint> }

type Given = Pick<Environment, 'RELAYER_KEY' | 'RELAYER_BUDGET' | 'RELAYER_LEAST'>

/**
 * Whether and for what this site pays network fees; null: it does not.
 * @throws EnvironmentError for invalid amounts, and for tokens that this site does not list.
 */
export function readRelaySettings(given: Given, tokens: readonly ListedToken[]): RelaySettings | null {
  const { RELAYER_KEY: key, RELAYER_BUDGET: budget, RELAYER_LEAST: least } = given
  if (!key || !budget || !least) return null
  const entries = least.split(',').map((entry) => leastOf(entry.trim(), tokens))
  return { key, budget: amountOf('RELAYER_BUDGET', budget, NATIVE_DECIMALS), least: new Map(entries) }
}

function leastOf(entry: string, tokens: readonly ListedToken[]): [Hex, bigint] {
  const [name = '', amount = ''] = entry.split('=').map((part) => part.trim())
  const token = tokens.find(({ address, symbol }) => symbol === name || address === name.toLowerCase())
  if (!token || isNativeToken(token.address)) {
    const known = tokens.filter(({ address }) => !isNativeToken(address)).map(({ symbol }) => symbol)
    throw new EnvironmentError(
      `RELAYER_LEAST names ${JSON.stringify(name)}; write tokens of this site: ${known.join(', ')}, like USDC=1`,
    )
  }
  return [token.address, amountOf('RELAYER_LEAST', amount, token.decimals)]
}

function amountOf(name: string, text: string, decimals: number): bigint {
  try {
    const amount = parseAmount(text, decimals)
    if (amount > 0n) return amount
  } catch (cause) {
    throw new EnvironmentError(`${name}: ${(cause as Error).message}`, { cause })
  }
  throw new EnvironmentError(`${name} must be above 0`)
}
