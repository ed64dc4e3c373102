import type { Hex } from '@commonweight/domain/hex'
import { type Abi, decodeFunctionResult, encodeFunctionData, parseAbi, zeroAddress } from 'viem'
import { namehash } from 'viem/ens'
import { askContract } from './ask-contract'
import { shownName } from './shown-name'

/** Registry of ENS, at the same address on every chain that has one by ENS. */
export const ENS_REGISTRY: Hex = '0x00000000000c2e074ec69a0dfb2997ba6c7d2e1e'

/** For all questions about one account together. */
const MAX_READ_MS = 1_000

const registryAbi = parseAbi(['function resolver(bytes32 node) view returns (address)'])
const resolverAbi = parseAbi([
  'function name(bytes32 node) view returns (string)',
  'function addr(bytes32 node) view returns (address)',
])

export type EnsNode = { rpcUrl: string; registry: Hex }

/**
 * The primary name of an account, read both ways: the name that the account gave itself, if that name leads back to the
 * account. Null where there is none that may be shown.
 * @throws Error where the node does not answer within a second.
 */
export async function readEnsName(node: EnsNode, account: Hex): Promise<string | null> {
  const signal = AbortSignal.timeout(MAX_READ_MS)
  const reverse = namehash(`${account.slice(2).toLowerCase()}.addr.reverse`)
  const given = await readRecord(node, reverse, 'name', signal)
  const name = given === null ? null : shownName(given)
  if (name === null) return null
  const back = await readRecord(node, namehash(name), 'addr', signal)
  return back?.toLowerCase() === account.toLowerCase() ? name : null
}

/** A record as the resolver that the registry names for it has it; null if there is no such resolver or record. */
async function readRecord(
  { rpcUrl, registry }: EnsNode,
  record: Hex,
  functionName: 'name' | 'addr',
  signal: AbortSignal,
): Promise<string | null> {
  const view = async (to: Hex, abi: Abi, name: string): Promise<string | null> => {
    const data = encodeFunctionData({ abi, functionName: name, args: [record] })
    return decoded(abi, name, await askContract(rpcUrl, to, data, signal))
  }
  const resolver = await view(registry, registryAbi, 'resolver')
  if (resolver === null || resolver === zeroAddress) return null
  return view(resolver as Hex, resolverAbi, functionName)
}

/** Anything may be a resolver: what is not ABI-encoded is no answer. */
function decoded(abi: Abi, functionName: string, data: Hex | null): string | null {
  if (data === null || data === '0x') return null
  try {
    return decodeFunctionResult({ abi, functionName, data }) as string
  } catch {
    return null
  }
}

/** @property isBothWays Whether the account calls itself by this name, too. */
export type NamedAccount = { account: Hex; isBothWays: boolean }

/**
 * The account that a name leads to, for a person who types the name. Null where there is none.
 * @throws Error where the node does not answer within two seconds.
 */
export async function readEnsAccount(node: EnsNode, name: string): Promise<NamedAccount | null> {
  const found = await readRecord(node, namehash(name), 'addr', AbortSignal.timeout(MAX_READ_MS))
  if (found === null || found === zeroAddress) return null
  const account = found.toLowerCase() as Hex
  return { account, isBothWays: (await readEnsName(node, account)) === name }
}
