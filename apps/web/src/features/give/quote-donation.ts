import type { Hex } from '@commonweight/domain/hex'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { getWeight } from '@commonweight/sdk/read/get-weight'
import { previewMatch } from '@commonweight/sdk/read/preview-match'
import { getGasPrice } from 'viem/actions'
import type { Runtime } from '../../transactions/runtime'

/** A donor’s account as a campaign sees it. `weight` in basis points, `counted` in 1e-18 token. */
export type DonorFacts = {
  account: Hex
  balance: bigint
  /** The most that the account can give: its balance, less the network fee if the gift is in the native coin. */
  available: bigint
  weight: number
  counted: bigint
}

/** Gas that a native gift may take, with room for two rises of the fee. */
const RESERVED_GAS = 400_000n

export type ReadDonorParameters = {
  runtime: Runtime
  account: Hex
  campaign: Hex
  gate: Hex | null
  token: TokenView
}

/** Reads balance, weight and earlier gifts of an account, from the chain. */
export async function readDonor(parameters: ReadDonorParameters): Promise<DonorFacts> {
  const { runtime, account, campaign, gate, token } = parameters
  const { client, chain } = runtime
  const [balance, weight, donor, gasPrice] = await Promise.all([
    getTokenBalance(client, { token: token.address, account }),
    gate ? getWeight(client, { gate, account }) : 0,
    getDonor(client, { deployment: chain.deployment, campaign, donor: account }),
    isNativeToken(token.address) ? getGasPrice(client) : 0n,
  ])
  const reserve = gasPrice * RESERVED_GAS
  return { account, balance, available: balance > reserve ? balance - reserve : 0n, weight, counted: donor.counted }
}

/** Base units that the gift adds to the campaign's match; `exact` is false in a round with a cap. */
export function quoteDonation(
  runtime: Runtime,
  { campaign, account, amount }: { campaign: Hex; account: Hex; amount: bigint },
): Promise<{ rise: bigint; exact: boolean }> {
  return previewMatch(runtime.client, { deployment: runtime.chain.deployment, campaign, donor: account, amount })
}
