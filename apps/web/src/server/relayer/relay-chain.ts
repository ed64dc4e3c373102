import type { Hex } from '@commonweight/domain/hex'
import { decodeError } from '@commonweight/sdk/call/decode-error'
import { type Client, createClient, http } from 'viem'
import {
  estimateMaxPriorityFeePerGas,
  call as ethCall,
  getBalance,
  getBlock,
  getTransactionCount,
  sendRawTransaction,
} from 'viem/actions'
import { numberToHex } from 'viem/utils'
import { readFinalBlock } from '../freshness/read-final-block'

/** For work in the background. */
const PATIENT = { timeout: 6_000, retryCount: 1, batch: true }
/** Where a visitor or a load balancer waits: a question and its second form take less than three seconds. */
const PROMPT = { timeout: 1_400, retryCount: 0, batch: true }
/** Seconds: a server's clock further ahead of the newest block counts as wrong. */
const MAX_AHEAD = 120n

/** @property gas The most that it may take. */
export type RelayTarget = { to: Hex; data: Hex; gas: bigint }
/** Wei for each gas: the newest block's, and for who includes the transaction. */
export type Fees = { base: bigint; tip: bigint }

type RawReceipt = { status: Hex; blockNumber: Hex; gasUsed: Hex; effectiveGasPrice: Hex; l1Fee?: Hex | null }
/** @property spent All that it cost, in wei. */
export type RelayReceipt = { isSuccess: boolean; spent: bigint; blockNumber: bigint }

/** The chain as the relayer's account sees and uses it. */
export class RelayChain {
  readonly #client: Client
  readonly #account: Hex

  /** @param isAwaited Somebody waits for what is asked. */
  constructor(rpcUrl: string, account: Hex, { isAwaited = false } = {}) {
    this.#client = createClient({ transport: http(rpcUrl, isAwaited ? PROMPT : PATIENT), cacheTime: 0 })
    this.#account = account
  }

  get client(): Client {
    return this.#client
  }

  /** The time that the next block will have, in Unix seconds. */
  async nextTime(): Promise<bigint> {
    const { timestamp } = await getBlock(this.#client)
    const clock = BigInt(Math.floor(Date.now() / 1000))
    return clock > timestamp && clock <= timestamp + MAX_AHEAD ? clock : timestamp + 1n
  }

  /**
   * Runs a call as the next block would, with no more gas than it may take: so what somebody's contract does in it is
   * bounded also here. Throws the contract's error if it would fail.
   */
  async simulate({ to, data, gas }: RelayTarget, time: bigint): Promise<void> {
    const call = { account: this.#account, to, data, gas }
    try {
      await ethCall(this.#client, { ...call, blockOverrides: { time } })
    } catch (error) {
      if (isRefused(error)) throw error
      // Nodes that take no time for a call have their pending block.
      await ethCall(this.#client, { ...call, blockTag: 'pending' })
    }
  }

  /** Gas of a call that succeeds. */
  async estimate({ to, data, gas }: RelayTarget, time: bigint): Promise<bigint> {
    const raw = { from: this.#account, to, data, gas: numberToHex(gas) }
    try {
      return BigInt(await this.#request<Hex>('eth_estimateGas', [raw, 'latest', {}, { time: numberToHex(time) }]))
    } catch (error) {
      if (isRefused(error)) throw error
      return BigInt(await this.#request<Hex>('eth_estimateGas', [raw, 'pending']))
    }
  }

  async fees(): Promise<Fees> {
    const [block, tip] = await Promise.all([getBlock(this.#client), estimateMaxPriorityFeePerGas(this.#client)])
    return { base: block.baseFeePerGas ?? 0n, tip }
  }

  balance(): Promise<bigint> {
    return getBalance(this.#client, { address: this.#account })
  }

  nonce(blockTag: 'latest' | 'pending'): Promise<number> {
    return getTransactionCount(this.#client, { address: this.#account, blockTag })
  }

  /** What became of a transaction; null while it is in no block. */
  async receipt(hash: Hex): Promise<RelayReceipt | null> {
    const raw = await this.#request<RawReceipt | null>('eth_getTransactionReceipt', [hash])
    if (!raw) return null
    // Rollups charge their data apart.
    const spent = BigInt(raw.gasUsed) * BigInt(raw.effectiveGasPrice) + BigInt(raw.l1Fee ?? 0)
    return { isSuccess: raw.status === '0x1', spent, blockNumber: BigInt(raw.blockNumber) }
  }

  /** The newest block that no reorganisation takes back. */
  async finalBlock(): Promise<bigint> {
    return (await readFinalBlock(this.#client)).number
  }

  /** Hands a signed transaction to the node. One that it has already, or whose nonce is used, is no error. */
  async send(raw: Hex): Promise<void> {
    try {
      await sendRawTransaction(this.#client, { serializedTransaction: raw })
    } catch (error) {
      if (!/already known|already imported|nonce too low|replacement/i.test(String(error))) throw error
    }
  }

  #request<result>(method: string, params: readonly unknown[]): Promise<result> {
    const send = this.#client.request as (request: { method: string; params: readonly unknown[] }) => Promise<result>
    return send({ method, params })
  }
}

/** Whether the contracts refuse, so that asking in another way, or later, would change nothing. */
export function isRevert(error: unknown): boolean {
  return decodeError(error) !== undefined || /revert/i.test(String(error))
}

/** Whether a call takes more gas than it may. Nodes say it in words of their own. */
export function isTooMuchGas(error: unknown): boolean {
  return /out ?of ?gas|gas required exceeds|gas limit|intrinsic gas/i.test(String(error))
}

/** Whether the call itself is at fault, and not the node. */
export function isRefused(error: unknown): boolean {
  return isRevert(error) || isTooMuchGas(error)
}
