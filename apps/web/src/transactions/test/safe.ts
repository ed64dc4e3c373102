import { readFileSync } from 'node:fs'
import type { Hex } from '@commonweight/domain/hex'
import { type Abi, concat, encodeFunctionData, encodePacked, pad, size, zeroAddress } from 'viem'
import { readContract, sendTransaction } from 'viem/actions'
import type { FlowLab } from './flow-lab'

const ARTIFACTS = new URL(
  '../../../../../node_modules/@safe-global/safe-smart-account/build/artifacts/contracts/',
  import.meta.url,
)

/** Whatever has a client of a local chain. */
type SafeWorld = Pick<FlowLab, 'client'>
type Artifact = { abi: Abi; bytecode: Hex }
type Factory = { address: Hex; abi: Abi; singleton: Hex; setup: Hex }
/** @property operation 1: the Safe lends itself the code of `to`, as batches do. */
export type SafeCall = { to: Hex; data: Hex; value: bigint; nonce?: bigint; operation?: 0 | 1 }

const artifact = (path: string): Artifact => JSON.parse(readFileSync(new URL(path, ARTIFACTS), 'utf8'))

/**
 * A real Safe whose owners are accounts of the node's own and must all agree: the published contracts, and calls as its
 * apps send them.
 */
export class Safe {
  private constructor(
    readonly lab: SafeWorld,
    readonly address: Hex,
    /** In the order of their addresses, as the Safe takes their signatures. */
    readonly owners: readonly Hex[],
    readonly abi: Abi,
    private readonly factory: Factory,
  ) {}

  static async deploy(lab: SafeWorld, owner: Hex, ...others: readonly Hex[]): Promise<Safe> {
    const owners = [owner, ...others].sort()
    const safe = artifact('Safe.sol/Safe.json')
    const factory = artifact('proxies/SafeProxyFactory.sol/SafeProxyFactory.json')
    const singleton = await create(lab, owner, safe.bytecode)
    const proxies = await create(lab, owner, factory.bytecode)
    const handler = await create(
      lab,
      owner,
      artifact('handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json').bytecode,
    )
    const args = [owners, BigInt(owners.length), zeroAddress, '0x', handler, zeroAddress, 0n, zeroAddress]
    const setup = encodeFunctionData({ abi: safe.abi, functionName: 'setup', args })
    const { bytecode: _, ...made } = { ...factory, address: proxies, singleton, setup }
    const [address, call] = await createdBy(lab, made, 0n)
    await mined(lab, owner, { to: proxies, data: call, value: 0n })
    await lab.client.setBalance({ address, value: 10n ** 18n })
    return new Safe(lab, address, owners, safe.abi, made)
  }

  /** Where another Safe of the same owners would be, and the call that creates it (ERC-6492). */
  async notYet(salt: bigint): Promise<{ address: Hex; factory: Hex; data: Hex }> {
    const [address, data] = await createdBy(this.lab, this.factory, salt)
    return { address, factory: this.factory.address, data }
  }

  /** The hash by which the Safe and its apps know a transaction that owners have not confirmed yet. */
  async hashOf({ to, data, value, nonce, operation = 0 }: SafeCall): Promise<Hex> {
    const own = nonce ?? (await this.nonce())
    const args = [to, value, data, operation, INNER_GAS, 0n, 0n, zeroAddress, zeroAddress, own]
    const at = { address: this.address, abi: this.abi, functionName: 'getTransactionHash', args }
    return (await readContract(this.lab.client, at)) as Hex
  }

  async nonce(): Promise<bigint> {
    return (await readContract(this.lab.client, {
      address: this.address,
      abi: this.abi,
      functionName: 'nonce',
    })) as bigint
  }

  /** An owner agrees on the chain to what has this hash. */
  confirm(owner: Hex, hash: Hex): Promise<Hex> {
    const data = encodeFunctionData({ abi: this.abi, functionName: 'approveHash', args: [hash] })
    return mined(this.lab, owner, { to: this.address, data, value: 0n })
  }

  /** The first owner executes what all others have confirmed; returns the hash of the transaction that carries it. */
  execute({ to, data, value, operation = 0 }: SafeCall): Promise<Hex> {
    const agree = (owner: Hex) => encodePacked(['bytes32', 'bytes32', 'uint8'], [pad(owner), pad('0x0'), 1])
    const approved = concat(this.owners.map(agree))
    const args = [to, value, data, operation, INNER_GAS, 0n, 0n, zeroAddress, zeroAddress, approved]
    const call = encodeFunctionData({ abi: this.abi, functionName: 'execTransaction', args })
    return mined(this.lab, this.owners[0] as Hex, { to: this.address, data: call, value: 0n })
  }
}

/** Creates the Safe's own contract for batches, to which it delegates. */
export function deployMultiSend(lab: SafeWorld, account: Hex): Promise<Hex> {
  return create(lab, account, artifact('libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json').bytecode)
}

/** Calls as that contract takes them. */
export function multiSendData(calls: readonly SafeCall[]): Hex {
  const packed = calls.map(({ to, value, data }) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [0, to, value, BigInt(size(data)), data]),
  )
  const { abi } = artifact('libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json')
  return encodeFunctionData({ abi, functionName: 'multiSend', args: [concat(packed)] })
}

async function createdBy(lab: SafeWorld, { address, abi, singleton, setup }: Factory, salt: bigint) {
  const made = { address, abi, functionName: 'createProxyWithNonce', args: [singleton, setup, salt] }
  const { result } = await lab.client.simulateContract({ ...made })
  return [(result as string).toLowerCase() as Hex, encodeFunctionData(made)] as const
}

/** With a gas limit of its own a failure inside is not that of the transaction. */
const INNER_GAS = 500_000n

async function create(lab: SafeWorld, account: Hex, data: Hex): Promise<Hex> {
  const hash = await sendTransaction(lab.client, { account, data, chain: null })
  return (await lab.client.waitForTransactionReceipt({ hash, pollingInterval: 20 })).contractAddress as Hex
}

async function mined(lab: SafeWorld, account: Hex, call: { to: Hex; data: Hex; value: bigint }): Promise<Hex> {
  const hash = await sendTransaction(lab.client, { account, ...call, gas: 3_000_000n, chain: null })
  const { status } = await lab.client.waitForTransactionReceipt({ hash, pollingInterval: 20 })
  if (status !== 'success') throw new Error('The transaction failed')
  return hash
}
