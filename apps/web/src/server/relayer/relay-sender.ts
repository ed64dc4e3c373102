import type { Hex } from '@commonweight/domain/hex'
import type { RelayQueue } from '@commonweight/read-models/relay/relay-queue'
import type { RelayedCall } from '@commonweight/read-models/relay/relayed-call'
import type { PrivateKeyAccount } from 'viem/accounts'
import { keccak256, parseTransaction } from 'viem/utils'
import { isRefused, isTooMuchGas, type RelayChain } from './relay-chain'
import { relayer as words } from './words'

/** So long one process alone sends; longer than a turn takes. */
const LEASE_MS = 60_000
const IDLE_MS = 2_000
const BUSY_MS = 300
/** How long somebody who asks waits for the transaction's hash; then the hash is asked for. */
const PROMPT_MS = 2_000
const STUCK_MS = 45_000
const REPEAT_MS = 5_000
/** How often settled calls are looked at that a reorganisation may still take back. */
const LOOK_BACK_MS = 12_000
/** A used nonce without a receipt for this long: another transaction of the account has it. */
const LOST_MS = 60_000

export type RelaySenderParameters = {
  queue: RelayQueue
  chain: RelayChain
  account: PrivateKeyAccount
  chainId: number
  explain: (error: unknown) => string
  /** This process. */
  holder: string
  stuckMs: number | undefined
}

/**
 * Sends the recorded calls, one at a time: signs, records the hash, sends, and waits for the receipt. What a process
 * recorded and did not send is sent by the next, as the same transaction.
 */
export class RelaySender {
  readonly #world: RelaySenderParameters
  #turn: Promise<boolean> | null = null
  #timer: NodeJS.Timeout | undefined
  #isRunning = false
  #lookedAt = 0

  constructor(parameters: RelaySenderParameters) {
    this.#world = parameters
  }

  /** Sends by itself from now on. What it returns ends that, and waits for the turn that is under way. */
  start(): () => Promise<unknown> {
    this.#isRunning = true
    this.#schedule(0)
    return async () => {
      this.#isRunning = false
      clearTimeout(this.#timer)
      await this.#turn?.catch(() => undefined)
    }
  }

  /** A call with its transaction's hash, if that is there soon. */
  async promptly(call: RelayedCall): Promise<RelayedCall> {
    const until = Date.now() + PROMPT_MS
    let known = call
    if (this.#isRunning) this.#schedule(0)
    while (this.#isRunning && known.state === 'waiting' && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      known = (await this.#world.queue.find(call.id)) ?? known
    }
    return known
  }

  /** Whether this process is the one that sends. */
  isLeading(): Promise<boolean> {
    return this.#world.queue.lease(this.#world.holder, LEASE_MS)
  }

  /** Does what is due once. Returns whether something is waiting or on its way. */
  turn(): Promise<boolean> {
    this.#turn ??= this.#take().finally(() => {
      this.#turn = null
    })
    return this.#turn
  }

  async #take(): Promise<boolean> {
    const { queue } = this.#world
    const [sent, next] = await Promise.all([queue.current(), queue.next()])
    const call = sent ?? next
    const isLookDue = !sent && Date.now() - this.#lookedAt > LOOK_BACK_MS
    if (!call && !isLookDue) return false
    if (!(await this.isLeading())) return call !== null
    // A call that a reorganisation took back has an earlier nonce than any that waits.
    if (isLookDue && (await this.#lookBack())) return true
    if (!call) return false
    if (await this.#settled(call)) return true
    await (sent ? this.#follow(sent) : this.#send(call))
    return true
  }

  async #settled({ id, hashes }: RelayedCall): Promise<boolean> {
    const { queue, chain } = this.#world
    for (const hash of hashes.toReversed()) {
      const receipt = await chain.receipt(hash)
      if (!receipt) continue
      await queue.settle(id, receipt)
      return true
    }
    return false
  }

  /** Finds out which settled calls are final, and whether one of them is in no block any more: then it is sent again. */
  async #lookBack(): Promise<boolean> {
    const { queue, chain } = this.#world
    this.#lookedAt = Date.now()
    const unsure = await queue.unsure()
    const final = unsure.length > 0 ? await chain.finalBlock() : 0n
    const sure: Hex[] = []
    for (const { id, hashes } of unsure) {
      const receipts = await Promise.all(hashes.map((hash) => chain.receipt(hash)))
      const receipt = receipts.find((one) => one !== null)
      if (!receipt && (await queue.reopen(id))) return true
      if (receipt && receipt.blockNumber <= final) sure.push(id)
    }
    await queue.markFinal(sure)
    await queue.prune()
    return false
  }

  async #send(call: RelayedCall): Promise<void> {
    const { queue, chain, explain } = this.#world
    const time = await chain.nextTime()
    if (time >= BigInt(call.deadline)) return queue.refuse(call.id, words.late)
    try {
      await chain.simulate({ to: call.target, data: call.data, gas: call.gas }, time)
    } catch (error) {
      if (!isRefused(error)) throw error
      return queue.refuse(call.id, isTooMuchGas(error) ? words.heavy : explain(error))
    }
    const { base, tip } = await chain.fees()
    // It waits until the fee has fallen, or its deadline has passed.
    if (base + tip > call.maxFee) return
    const wanted = 2n * base + tip
    const fee = wanted < call.maxFee ? wanted : call.maxFee
    await this.#sign(call, { nonce: await chain.nonce('pending'), fee, tip })
  }

  async #follow(call: RelayedCall): Promise<void> {
    const { queue, chain, stuckMs = STUCK_MS } = this.#world
    const { nonce, raw, sentAt } = call
    if (nonce === null || raw === null) return queue.again(call.id)
    const age = Date.now() - (sentAt ?? 0)
    if ((await chain.nonce('latest')) > nonce) {
      if (age > LOST_MS) await queue.again(call.id)
      return
    }
    if (age > stuckMs && (await this.#replace(call, nonce, raw))) return
    if (age > REPEAT_MS) await chain.send(raw)
  }

  /** With a higher fee, never above what is reserved. Nodes take a replacement from a tenth more on. */
  async #replace(call: RelayedCall, nonce: number, raw: Hex): Promise<boolean> {
    const { maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = parseTransaction(raw)
    const raised = (maxFeePerGas * 5n) / 4n + 1n
    const fee = raised < call.maxFee ? raised : call.maxFee
    const tip = (maxPriorityFeePerGas * 5n) / 4n + 1n
    if (fee * 10n < maxFeePerGas * 11n || tip > fee) return false
    await this.#sign(call, { nonce, fee, tip })
    return true
  }

  async #sign(call: RelayedCall, { nonce, fee, tip }: { nonce: number; fee: bigint; tip: bigint }): Promise<void> {
    const { queue, chain, account, chainId } = this.#world
    const { target: to, data, gas } = call
    const fees = { maxFeePerGas: fee, maxPriorityFeePerGas: tip }
    const raw = await account.signTransaction({ type: 'eip1559', chainId, to, data, gas, nonce, ...fees })
    // Recorded first: what may have gone out is known, whatever happens next.
    if (await queue.sending(call.id, { raw, hash: keccak256(raw), nonce })) await chain.send(raw)
  }

  #schedule(ms: number): void {
    if (!this.#isRunning) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), ms)
    this.#timer.unref()
  }

  async #run(): Promise<void> {
    const isBusy = await this.turn().catch((error) => {
      console.error('The relayer waits, because a turn failed:', error)
      return false
    })
    this.#schedule(isBusy ? BUSY_MS : IDLE_MS)
  }
}
