import { decodeError } from '@commonweight/sdk/call/decode-error'
import { type Address, type Client, createClient, type Hex, http, toHex } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { call, getBlock, getChainId, getTransactionCount, sendRawTransaction } from 'viem/actions'
import { SeedError } from './seed-error'
import type { Entry, Moment } from './timeline'

const GWEI = 10n ** 9n
const FEES = { maxFeePerGas: 200n * GWEI, maxPriorityFeePerGas: GWEI }
/** Enough for any of our calls; unused gas is not charged. */
const GAS = 900_000n
const BLOCK_GAS = 30_000_000n
const PER_BLOCK = Number(BLOCK_GAS / GAS)
const ALLOWANCE_OF_COIN = 10_000n * 10n ** 18n

/** Methods of anvil that viem's plain client does not type. */
type NodeRequest = (call: { method: string; params: readonly unknown[] }) => Promise<unknown>

type MinedReceipt = { transactionHash: Hex; status: Hex }

/** A local chain whose blocks and clock this program controls. */
export class SeedChain {
  readonly client: Client
  readonly #request: NodeRequest
  readonly #nonces = new Map<Address, number>()

  constructor(rpcUrl: string) {
    this.client = createClient({ transport: http(rpcUrl, { batch: { batchSize: 100 }, retryCount: 0 }) })
    this.#request = this.client.request as NodeRequest
  }

  /** @throws SeedError if nothing answers. */
  async readChainId(): Promise<number> {
    try {
      return await getChainId(this.client)
    } catch (cause) {
      throw new SeedError('The chain does not answer. Start it, or set RPC_URL to where it is.', { cause })
    }
  }

  /** Unix seconds of the first block: when this chain's history begins. */
  async readGenesisTime(): Promise<number> {
    return Number((await getBlock(this.client, { blockNumber: 0n })).timestamp)
  }

  async readHeadTime(): Promise<number> {
    return Number((await getBlock(this.client)).timestamp)
  }

  async hasCode(address: Address): Promise<boolean> {
    return (await this.#request({ method: 'eth_getCode', params: [address, 'latest'] })) !== '0x'
  }

  /** Gives accounts native coin to pay gas and to give. */
  async fund(accounts: readonly HDAccount[]): Promise<void> {
    const params = (account: HDAccount) => [account.address, toHex(ALLOWANCE_OF_COIN)]
    await Promise.all(accounts.map((each) => this.#request({ method: 'anvil_setBalance', params: params(each) })))
  }

  /** Runs with blocks mined only on demand. Always restores mining at every transaction. */
  async withOwnBlocks(run: () => Promise<void>): Promise<void> {
    await this.#request({ method: 'evm_setAutomine', params: [false] })
    try {
      await run()
    } finally {
      await this.#request({ method: 'evm_setAutomine', params: [true] })
    }
  }

  /** Mines a moment's transactions at its second (and the seconds after it, if one block cannot hold them). */
  async mine({ at, entries }: Moment): Promise<void> {
    for (let i = 0; i * PER_BLOCK < entries.length; i++) {
      await this.#mineBlock(at + i, entries.slice(i * PER_BLOCK, (i + 1) * PER_BLOCK))
    }
  }

  /** Sets the chain's clock, with a block. */
  async setTime(timestamp: number): Promise<void> {
    await this.#request({ method: 'evm_setTime', params: [timestamp] })
    await this.#request({ method: 'evm_mine', params: [] })
  }

  async #mineBlock(at: number, entries: readonly Entry[]): Promise<void> {
    const signed = await this.#sign(entries)
    const hashes = await Promise.all(
      signed.map((serializedTransaction) => sendRawTransaction(this.client, { serializedTransaction })),
    )
    await this.#request({ method: 'evm_setNextBlockTimestamp', params: [at] })
    await this.#request({ method: 'evm_mine', params: [] })
    const mined = (await this.#request({ method: 'eth_getBlockReceipts', params: ['latest'] })) as MinedReceipt[]
    const status = new Map(mined.map((receipt) => [receipt.transactionHash, receipt.status]))
    const failed = hashes.findIndex((hash) => status.get(hash) !== '0x1')
    const entry = entries[failed]
    if (entry) throw await this.#explain(entry, status.has(hashes[failed] ?? '0x'))
  }

  async #sign(entries: readonly Entry[]): Promise<Hex[]> {
    const signed: Hex[] = []
    for (const { from, call: prepared } of entries) {
      const { to, data, value, chainId } = prepared
      const nonce = await this.#nextNonce(from.address)
      signed.push(await from.signTransaction({ type: 'eip1559', to, data, value, chainId, nonce, gas: GAS, ...FEES }))
    }
    return signed
  }

  async #nextNonce(address: Address): Promise<number> {
    const nonce = this.#nonces.get(address) ?? (await getTransactionCount(this.client, { address }))
    this.#nonces.set(address, nonce + 1)
    return nonce
  }

  /** Asks the node for the contract's reason. */
  async #explain({ from, call: { to, data, value }, what }: Entry, isMined: boolean): Promise<SeedError> {
    if (!isMined) return new SeedError(`"${what}" was not mined. Run "npm run reset" and start again.`)
    const reason = await call(this.client, { account: from.address, to, data, value }).then(
      () => undefined,
      decodeError,
    )
    const details =
      reason && `${reason.name} ${JSON.stringify(reason.args, (_, v) => (typeof v === 'bigint' ? `${v}` : v))}`
    return new SeedError(`The contracts refused "${what}".`, details === undefined ? {} : { details })
  }
}
