import type { Hex } from '@commonweight/domain/hex'
import { isNativeToken, NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { mostGas } from '@commonweight/sdk/cart/split-donations'
import type { CartState } from '@commonweight/sdk/read/get-cart-state'

/** Room for two rises of the fee between reading and sending. */
const FEE_RISE = 2n

/** What a cart of `count` gifts and `sum` base units of a token needs. */
type Need = { token: Hex; sum: bigint; count: number }

/** @property amount Base units of the cart's token that the account lacks. @property fee Wei that it lacks for the fee. */
export type Missing = { amount: bigint; fee: bigint }

type Wallet = Pick<CartState, 'balances' | 'gasPrice'>

/** The most that the network may take for the cart, in wei. */
export function feeOf({ gasPrice }: Pick<CartState, 'gasPrice'>, count: number): bigint {
  return gasPrice * mostGas(count)
}

/** What an account lacks to pay a cart and its fee; a gift in the native coin has to leave the fee. */
export function missingOf(wallet: Wallet, { token, sum, count }: Need): Missing {
  const native = wallet.balances.get(NATIVE_TOKEN) ?? 0n
  const fee = FEE_RISE * feeOf(wallet, count)
  if (isNativeToken(token)) return { amount: above0(sum + fee - native), fee: 0n }
  return { amount: above0(sum - (wallet.balances.get(token) ?? 0n)), fee: above0(fee - native) }
}

/** The most that one line can be: what the account has, less the other lines of the token and the fee. */
export function maxOf(wallet: Wallet, { token, sum: others, count }: Need): bigint {
  const fee = isNativeToken(token) ? FEE_RISE * feeOf(wallet, count) : 0n
  return above0((wallet.balances.get(token) ?? 0n) - others - fee)
}

function above0(value: bigint): bigint {
  return value > 0n ? value : 0n
}
