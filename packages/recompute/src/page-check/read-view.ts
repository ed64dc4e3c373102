import type { Deployment } from '@commonweight/abi/deployment'
import {
  campaignsAbi,
  computedResultAbi,
  matchingRoundsAbi,
  matchPreviewAbi,
  pointsAbi,
} from '@commonweight/abi/generated'
import type { Abi, Client } from 'viem'
import { readContract } from 'viem/actions'
import { getAbiItem } from 'viem/utils'
import { type CheckedContract, type Parts, partsOf } from './claim'

export const CHECKED_ABIS: Readonly<Record<CheckedContract, Abi>> = {
  campaigns: campaignsAbi,
  matchingRounds: matchingRoundsAbi,
  computedResult: computedResultAbi,
  matchPreview: matchPreviewAbi,
  points: pointsAbi,
}

export type ViewReader = (contract: CheckedContract, view: string, args: readonly (string | number)[]) => Promise<Parts>

/** Reads views after one block, each once. Answers are by part: members of a struct, outputs by name, '' for one. */
export function viewReader(client: Client, deployment: Deployment, block: bigint): ViewReader {
  const read = new Map<string, Promise<Parts>>()
  return (contract, view, args) => {
    const key = [contract, view, ...args].join(' ')
    const answer = read.get(key) ?? readParts(client, deployment, { contract, view, args, block })
    read.set(key, answer)
    return answer
  }
}

type Wanted = { contract: CheckedContract; view: string; args: readonly (string | number)[]; block: bigint }

async function readParts(client: Client, deployment: Deployment, wanted: Wanted): Promise<Parts> {
  const { contract, view, args, block } = wanted
  const abi = CHECKED_ABIS[contract]
  const item = getAbiItem({ abi, name: view })
  if (item?.type !== 'function') throw new Error(`${contract} has no view ${view}.`)
  const typed = args.map((arg, i) => (/^uint(64|128|256)$/.test(item.inputs[i]?.type ?? '') ? BigInt(arg) : arg))
  const answer: unknown = await readContract(client, {
    address: deployment[contract],
    abi,
    functionName: view,
    args: typed,
    blockNumber: block,
  })
  const { outputs } = item
  if (outputs.length > 1) {
    const values = answer as readonly unknown[]
    return partsOf(Object.fromEntries(outputs.map(({ name }, i) => [name ?? String(i), values[i]])))
  }
  return partsOf(typeof answer === 'object' && answer !== null ? { ...answer } : { '': answer })
}
