import type { Deployment } from '@commonweight/abi/deployment'
import { parseAmount } from '@commonweight/domain/money'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import type { Address } from 'viem'
import type { Day, TokenSymbol } from './plan/campaign-plan'
import { SeedError } from './seed-error'

export const DAY_SECONDS = 86_400

/** Days of history that the demo has; now is the last of them. */
export const TODAY: Day = 120

type Token = { address: Address; decimals: number }

/** Deployment and time of the demo's history. `epoch`: Unix seconds of the first block, day 0. */
export class Stage {
  constructor(
    readonly deployment: Deployment,
    readonly epoch: number,
  ) {}

  /** Unix seconds of a day, which may have a fraction. */
  at(day: Day): number {
    return this.epoch + Math.round(day * DAY_SECONDS)
  }

  /** @throws SeedError if the deployment lacks the token. */
  token(symbol: TokenSymbol): Token {
    if (symbol === 'ETH') return { address: NATIVE_TOKEN, decimals: 18 }
    const token = this.deployment.tokens.find((each) => each.symbol === symbol)
    if (!token) throw new SeedError(`There is no test ${symbol} on this chain; deploy again with "npm run reset".`)
    return token
  }

  amount(text: string, symbol: TokenSymbol): bigint {
    return parseAmount(text, this.token(symbol).decimals)
  }
}
