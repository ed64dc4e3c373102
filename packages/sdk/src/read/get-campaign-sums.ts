import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { call } from 'viem/actions'
import { decodeFunctionResult, encodeFunctionData } from 'viem/utils'

/** @property campaigns By id, the donors whose counted totals to read. @property block The block to read after. */
type Input = {
  deployment: Pick<Deployment, 'campaigns'>
  campaigns: ReadonlyMap<Hex, readonly Address[]>
  block: bigint
}

/**
 * The sums that a campaign stores. @property total Base units ever given, match included. @property sumRoots S, in
 * sqrt(1e-18 token). @property sumSquares Q, in 1e-18 token. @property counted By donor, in 1e-18 token.
 */
export type CampaignSums = { total: bigint; sumRoots: bigint; sumSquares: bigint; counted: Map<Address, bigint> }

/** One of the contract's views that are read in one call. */
type View =
  | { functionName: 'tallyOf'; args: [campaign: Hex] }
  | { functionName: 'donorOf'; args: [campaign: Hex, donor: Address] }

/** Views in one call: some 10,000 gas each, far below what nodes allow. */
const MAX_VIEWS = 200
/** Calls at a time. */
const WIDTH = 5

/** Reads the sums of many campaigns and their donors at one block, in few calls. */
export async function getCampaignSums(
  client: Client,
  { deployment, campaigns, block }: Input,
): Promise<Map<Hex, CampaignSums>> {
  const views = [...campaigns].flatMap(([campaign, donors]): View[] => [
    { functionName: 'tallyOf', args: [campaign] },
    ...donors.map((donor): View => ({ functionName: 'donorOf', args: [campaign, donor] })),
  ])
  const answers = await answersOf(client, deployment.campaigns, views, block)
  const sums = new Map<Hex, CampaignSums>()
  for (const [index, view] of views.entries()) {
    const data = answers[index] ?? '0x'
    if (view.functionName === 'tallyOf') {
      sums.set(view.args[0], { ...decodeFunctionResult({ abi: campaignsAbi, ...view, data }), counted: new Map() })
    } else {
      const { counted } = decodeFunctionResult({ abi: campaignsAbi, ...view, data })
      sums.get(view.args[0])?.counted.set(view.args[1], counted)
    }
  }
  return sums
}

async function answersOf(client: Client, to: Address, views: readonly View[], block: bigint): Promise<Hex[]> {
  const parts: View[][] = []
  for (let from = 0; from < views.length; from += MAX_VIEWS) parts.push(views.slice(from, from + MAX_VIEWS))
  const answers: Hex[] = []
  for (let from = 0; from < parts.length; from += WIDTH) {
    const some = parts.slice(from, from + WIDTH).map((part) => inOneCall(client, to, part, block))
    for (const each of await Promise.all(some)) answers.push(...each)
  }
  return answers
}

/** Through the contract's own `multicall`, so that no other contract has to be there. */
async function inOneCall(client: Client, to: Address, views: readonly View[], block: bigint): Promise<readonly Hex[]> {
  const calls = views.map((view) => encodeFunctionData({ abi: campaignsAbi, ...view }))
  const data = encodeFunctionData({ abi: campaignsAbi, functionName: 'multicall', args: [calls] })
  const { data: answer = '0x' } = await call(client, { to, data, blockNumber: block })
  return decodeFunctionResult({ abi: campaignsAbi, functionName: 'multicall', data: answer })
}
