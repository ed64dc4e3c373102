import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Hex } from '@commonweight/domain/hex'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import {
  type Abi,
  createTestClient,
  encodeDeployData,
  http,
  keccak256,
  publicActions,
  toHex,
  walletActions,
} from 'viem'
import { namehash } from 'viem/ens'
import type { EnsNode } from '../ens-reader'

type Artifact = { abi: Abi; bytecode: Hex }

const require = createRequire(import.meta.url)
/** ENS's own contracts, as their packages have them compiled. */
const artifact = (path: string): Artifact => JSON.parse(readFileSync(require.resolve(path), 'utf8'))
const registryOf = artifact('@ensdomains/ens/build/contracts/ENSRegistry.json')
const resolverOf = artifact('@ensdomains/resolver/build/contracts/PublicResolver.json')
const reverseOf = artifact('@ensdomains/resolver/build/contracts/ReverseRegistrar.json')

const ROOT = namehash('')
const labelHash = (label: string): Hex => keccak256(toHex(label))

export type EnsLab = Awaited<ReturnType<typeof startEnsLab>>

/** A chain with ENS: registry, public resolver and reverse registrar, wired as on public chains. */
export async function startEnsLab() {
  const anvil = await startAnvil()
  const { client, owner, accounts } = await connect(anvil)
  const mined = async (hash: Hex) => {
    const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    if (receipt.status !== 'success') throw new Error(`Transaction ${hash} failed.`)
    return receipt
  }
  const deployCode = async (data: Hex): Promise<Hex> =>
    (await mined(await client.sendTransaction({ account: owner, data, chain: null }))).contractAddress as Hex
  const deploy = ({ abi, bytecode }: Artifact, ...args: unknown[]) =>
    deployCode(encodeDeployData({ abi, bytecode, args } as Parameters<typeof encodeDeployData>[0]))
  const send = async (account: Hex, { abi }: Artifact, address: Hex, functionName: string, ...args: unknown[]) =>
    mined(await client.writeContract({ account, abi, address, functionName, args, chain: null }))

  const registry = await deploy(registryOf)
  const resolver = await deploy(resolverOf, registry)
  const reverse = await deploy(reverseOf, registry, resolver)
  const own = (parent: Hex, label: string, holder: Hex) =>
    send(owner, registryOf, registry, 'setSubnodeOwner', parent, labelHash(label), holder)
  await own(ROOT, 'reverse', owner)
  await own(namehash('reverse'), 'addr', reverse)

  return {
    node: { rpcUrl: anvil.rpcUrl, registry } satisfies EnsNode,
    accounts,
    deployCode,
    /** Makes the name lead to an account, with every name above it. */
    async lead(name: string, account: Hex, by: Hex = resolver): Promise<void> {
      const labels = name.split('.')
      for (let at = labels.length - 1; at >= 0; at -= 1) {
        await own(namehash(labels.slice(at + 1).join('.')), labels[at] ?? '', owner)
      }
      await send(owner, registryOf, registry, 'setResolver', namehash(name), by)
      if (by === resolver) await send(owner, resolverOf, resolver, 'setAddr', namehash(name), account)
    },
    /** The account, any account, gives itself a name: any text. */
    async call(account: Hex, name: string): Promise<void> {
      await client.impersonateAccount({ address: account })
      await client.setBalance({ address: account, value: 10n ** 18n })
      await send(account, reverseOf, reverse, 'setName', name)
    },
    /** The account lets another contract answer for its name. */
    answerBy: (account: Hex, contract: Hex) =>
      send(account, reverseOf, reverse, 'claimWithResolver', account, contract),
    stop: () => anvil.stop(),
  }
}

async function connect({ rpcUrl }: Anvil) {
  const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl) })
    .extend(publicActions)
    .extend(walletActions)
  const accounts = (await client.getAddresses()).map((account) => account.toLowerCase() as Hex)
  const [owner, ...others] = accounts
  if (!owner) throw new Error('The chain has no account.')
  return { client, owner, accounts: others }
}
