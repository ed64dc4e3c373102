import { campaignsAbi, computedResultAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { type AbiFunction, type AbiParameter, type Hex, toFunctionSelector } from 'viem'

export type ViewedContract = 'campaigns' | 'matchingRounds' | 'computedResult'

/** A view of a contract whose answer consists of words: a struct without dynamic parts, or single values. */
export type View = {
  contract: ViewedContract
  selector: Hex
  words: number
  /** The word of the answer for each part. */
  wordOf: Map<string, number>
}

const ABIS = { campaigns: campaignsAbi, matchingRounds: matchingRoundsAbi, computedResult: computedResultAbi }

/** @throws Error if the contracts have no such view. */
export function findView(name: string): View {
  for (const [contract, abi] of Object.entries(ABIS)) {
    const found = (abi as readonly { type: string; name?: string }[]).find(
      (item) => item.type === 'function' && item.name === name,
    ) as AbiFunction | undefined
    if (!found) continue
    const parts = found.outputs.flatMap(partsOf)
    return {
      contract: contract as ViewedContract,
      selector: toFunctionSelector(found),
      words: parts.length,
      wordOf: new Map(parts.map((part, word) => [part, word])),
    }
  }
  throw new Error(`The contracts have no view ${name}.`)
}

/** Names of the parts: of a struct its components; of a single output its name, which may be empty. */
function partsOf(output: AbiParameter): string[] {
  if (!('components' in output)) return [output.name ?? '']
  return (output.components as readonly AbiParameter[]).map(({ name }) => name ?? '')
}
