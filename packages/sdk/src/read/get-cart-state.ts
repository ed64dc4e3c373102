import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { type Address, type Client, type Hex, zeroAddress } from 'viem'
import { call, getBlock, getGasPrice } from 'viem/actions'
import { decodeFunctionResult, encodeFunctionData } from 'viem/utils'
import { contractRefusal } from '../call/contract-refusal'
import { type GetRoundReturnType, getRound } from './get-round'
import { getTokenBalance } from './get-token-balance'
import { getWeight } from './get-weight'

/**
 * @property campaigns Each once; those that do not exist are left out of the answer.
 * @property account The donor; null for a visitor without an account.
 */
type Input = { deployment: Deployment; campaigns: readonly Hex[]; account: Address | null }

/** What a campaign is for this donor. `weight`: basis points that a donation counts with now, 0 for insiders. */
export type CartCampaign = CampaignViews & { weight: number }

/**
 * Everything that a cart depends on. `balances` by token address in base units, the native coin's always there, none
 * without an account. `gasPrice` in wei, `gasLimit` that of the newest block.
 */
export type CartState = {
  blockNumber: bigint
  timestamp: number
  gasLimit: bigint
  gasPrice: bigint
  campaigns: Map<Hex, CartCampaign>
  rounds: Map<number, GetRoundReturnType>
  balances: Map<Address, bigint>
}

/** Reads all that a cart depends on: one call for the campaigns, and one for each round, gate and token among them. */
export async function getCartState(client: Client, { deployment, campaigns, account }: Input): Promise<CartState> {
  const [{ number: blockNumber, timestamp, gasLimit }, gasPrice, views] = await Promise.all([
    getBlock(client),
    getGasPrice(client),
    campaignViews(client, { deployment, campaigns, account }),
  ])
  const each = [...views.values()]
  const roundIds = unique(each.map(({ window }) => window.round)).filter((id) => id !== 0)
  const gates = account ? unique(each.map(({ measure }) => measure.gate)).filter((gate) => gate !== zeroAddress) : []
  const tokens = account ? unique([NATIVE_TOKEN, ...each.map(({ window }) => lowerCase(window.token))]) : []
  const [rounds, weights, balances] = await Promise.all([
    byKey(roundIds, (round) => getRound(client, { deployment, round })),
    byKey(gates, (gate) => weightOrZero(client, gate, account ?? zeroAddress)),
    byKey(tokens, (token) => getTokenBalance(client, { token, account: account ?? zeroAddress })),
  ])
  const found = new Map<Hex, CartCampaign>()
  for (const [id, view] of views) {
    found.set(id, { ...view, weight: view.donor.role === 0 ? (weights.get(view.measure.gate) ?? 0) : 0 })
  }
  return { blockNumber, timestamp: Number(timestamp), gasLimit, gasPrice, campaigns: found, rounds, balances }
}

type CampaignViews = Awaited<ReturnType<typeof campaignViews>> extends Map<Hex, infer views> ? views : never

/** Through the contract's own `multicall`, so that all are of one block. */
async function campaignViews(client: Client, { deployment, campaigns, account }: Input) {
  const calls = campaigns.flatMap((campaign) => [
    encodeFunctionData({ abi: campaignsAbi, functionName: 'tallyOf', args: [campaign] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'windowOf', args: [campaign] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'measureOf', args: [campaign] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'donorOf', args: [campaign, account ?? zeroAddress] }),
  ])
  const data = encodeFunctionData({ abi: campaignsAbi, functionName: 'multicall', args: [calls] })
  const { data: answer = '0x' } = await call(client, { to: deployment.campaigns, data })
  const answers = decodeFunctionResult({ abi: campaignsAbi, functionName: 'multicall', data: answer })
  const decoded = campaigns.map((campaign, index) => {
    const [tally = '0x', window = '0x', measure = '0x', donor = '0x'] = answers.slice(4 * index, 4 * index + 4)
    const views = {
      tally: decodeFunctionResult({ abi: campaignsAbi, functionName: 'tallyOf', data: tally }),
      window: decodeFunctionResult({ abi: campaignsAbi, functionName: 'windowOf', data: window }),
      measure: decodeFunctionResult({ abi: campaignsAbi, functionName: 'measureOf', data: measure }),
      donor: decodeFunctionResult({ abi: campaignsAbi, functionName: 'donorOf', data: donor }),
    }
    return [campaign, views] as const
  })
  // No campaign closes at 0, so this one does not exist.
  return new Map(decoded.filter(([, { window }]) => window.closesAt !== 0))
}

/** As the contracts do: a gate that refuses gives no weight. Throws if the network does not answer. */
async function weightOrZero(client: Client, gate: Address, account: Address): Promise<number> {
  try {
    return await getWeight(client, { gate, account })
  } catch (error) {
    if (contractRefusal(error)) return 0
    throw error
  }
}

async function byKey<key, value>(keys: readonly key[], read: (key: key) => Promise<value>): Promise<Map<key, value>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)))
}

function unique<value>(values: readonly value[]): value[] {
  return [...new Set(values)]
}

function lowerCase(address: Address): Address {
  return address.toLowerCase() as Address
}
