import { randomUUID } from 'node:crypto'
import type { Deployment } from '@commonweight/abi/deployment'
import { type Hex, lowerHex } from '@commonweight/domain/hex'
import type { ListedToken } from '@commonweight/domain/views/token'
import type { NoRoom } from '@commonweight/read-models/relay/accept-call'
import type { RelayQueue } from '@commonweight/read-models/relay/relay-queue'
import type { RelayedCall } from '@commonweight/read-models/relay/relayed-call'
import { mostGas } from '@commonweight/sdk/cart/split-donations'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { prepareSweepToken } from '@commonweight/sdk/prepare/donations/sweep'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { concatHex, keccak256, numberToHex } from 'viem/utils'
import { tokenAmount } from '../../format/token-amount'
import { readCartCall } from './read-cart-call'
import { type Fees, isRefused, isTooMuchGas, RelayChain, type RelayTarget } from './relay-chain'
import { RelayRefusal } from './relay-refusal'
import { RelaySender } from './relay-sender'
import type { RelaySettings } from './relay-settings'
import { relayer as words } from './words'

/** A signature must be good for this long, so that it can be sent; and for no longer than this. */
const MIN_VALID_SECONDS = 60n
const MAX_VALID_SECONDS = 3_600n
/** A sweep that could not be sent for this long is not sent any more. */
const SWEEP_SECONDS = 3_600n
/** Gas of a permit next to a cart, and of a sweep by a stranger's gate; both measured by contracts/gas, rounded up. */
const PERMIT_GAS = 100_000n
const SWEEP_GAS = 500_000n
/** A call's fee may rise to this many times the present one before it is not sent any more. */
const FEE_RISE = 4n
const STATUS_MS = 5_000

export type RelayerParameters = {
  settings: RelaySettings
  deployment: Deployment
  tokens: readonly ListedToken[]
  rpcUrl: string
  queue: RelayQueue
  /** A sentence for what a contract threw. */
  explain: (error: unknown) => string
  /** Milliseconds after which a transaction that no block took is sent again with a higher fee. */
  stuckMs?: number
}

/** @property remaining Wei of today's budget. @property problem Why it makes no calls now; null: it does. */
export type RelayerStatus = {
  account: Hex
  balance: bigint | null
  budget: bigint
  remaining: bigint
  problem: string | null
}

type Wanted = RelayTarget & { id: Hex; kind: 'gift' | 'sweep'; account: Hex; deadline: bigint }

/** What has no room in the queue is refused in these words. */
const NO_ROOM: Readonly<Record<NoRoom, string>> = {
  budget: words.usedUp,
  queue: words.queue,
  account: words.busy,
  failures: words.failures,
}

/**
 * Makes strangers' calls at this site's expense: signed carts, and sweeps of deposit addresses. Each is simulated,
 * bounded in gas, and recorded with the most that it may cost before it is sent; a day has a budget. It can move no
 * money but its own fees.
 */
export class Relayer {
  readonly account: PrivateKeyAccount
  readonly chain: RelayChain
  readonly sender: RelaySender
  /** As `chain`, for answers that somebody waits for. */
  readonly #asked: RelayChain
  readonly #parameters: RelayerParameters
  #means: { at: number; read: Promise<{ balance: bigint; fees: Fees }> } | undefined

  constructor(parameters: RelayerParameters) {
    this.#parameters = parameters
    this.account = privateKeyToAccount(parameters.settings.key)
    this.chain = new RelayChain(parameters.rpcUrl, this.account.address)
    this.#asked = new RelayChain(parameters.rpcUrl, this.account.address, { isAwaited: true })
    const { queue, explain, deployment, stuckMs } = parameters
    const { account, chain } = this
    const chainId = deployment.chainId
    this.sender = new RelaySender({ queue, chain, account, chainId, explain, holder: randomUUID(), stuckMs })
  }

  /** The least gift in a token that is relayed; null: none is. */
  leastOf(token: Hex): bigint | null {
    return this.#parameters.settings.least.get(token) ?? null
  }

  find(id: Hex): Promise<RelayedCall | null> {
    return this.#parameters.queue.find(id)
  }

  /**
   * Takes a call of the gift router that brings a donor's signed cart. Idempotent by the cart: a repetition gives what
   * became of the first.
   * @throws RelayRefusal if it is not made.
   */
  async gift(data: Hex): Promise<RelayedCall> {
    const { deployment, queue } = this.#parameters
    const { id, cart, sum, call } = readCartCall(deployment, data)
    const known = await queue.find(id)
    if (known && known.state !== 'refused') return this.sender.promptly(known)
    // Each gift in a cart costs gas: many small ones would spend the budget for little.
    this.#requireLeast(cart.token, sum / BigInt(Math.max(1, cart.donations.length)), words.least)
    await this.#requireMeans()
    const time = await this.#asked.nextTime()
    const deadline = BigInt(cart.deadline)
    if (deadline < time + MIN_VALID_SECONDS || deadline > time + MAX_VALID_SECONDS)
      throw new RelayRefusal('invalid', words.deadline)
    const gas = mostGas(cart.donations.length) + PERMIT_GAS
    return this.#take({ id, kind: 'gift', account: cart.donor, to: call.to, data: call.data, gas, deadline }, time)
  }

  /**
   * Takes a sweep of what a deposit address has of a token. Idempotent until it has happened.
   * @throws RelayRefusal if it is not made.
   */
  async sweep({ campaign, beneficiary, token }: { campaign: Hex; beneficiary: Hex; token: Hex }): Promise<RelayedCall> {
    const { deployment, queue } = this.#parameters
    // Before its balance is asked: what is no token answers no such question.
    if (this.leastOf(token) === null) throw new RelayRefusal('invalid', words.token)
    await this.#requireMeans()
    const address = depositAddress({ deployment, campaign, beneficiary })
    const balance = await getTokenBalance(this.#asked.client, { token, account: address })
    this.#requireLeast(token, balance, words.nothing)
    const { to, data } = prepareSweepToken({ deployment, campaign, beneficiary, token })
    const earlier = await queue.lastSweptAt({ target: to, data })
    const id = keccak256(concatHex([to, data, numberToHex(earlier, { size: 32 })]))
    const known = await queue.find(id)
    if (known && known.state !== 'refused') return this.sender.promptly(known)
    const time = await this.#asked.nextTime()
    const call = { to, data, gas: SWEEP_GAS }
    return this.#take({ id, kind: 'sweep', account: beneficiary, ...call, deadline: time + SWEEP_SECONDS }, time)
  }

  /** For health and for pages: what is left, and whether a call would be taken. */
  async status(): Promise<RelayerStatus> {
    const { settings, queue } = this.#parameters
    const { budget } = settings
    const [remaining, reserved, means] = await Promise.all([
      queue.remaining(budget),
      queue.reserved(),
      this.#readMeans().catch(() => null),
    ])
    const base = { account: this.account.address.toLowerCase() as Hex, budget, remaining }
    if (!means) return { ...base, balance: null, problem: words.silent }
    const cost = mostGas(1) * maxFeeOf(means.fees)
    const problem = remaining < cost ? words.usedUp : means.balance - reserved < cost ? words.empty : null
    return { ...base, balance: means.balance, problem }
  }

  /** Before the node is asked anything, so that who comes after the budget is used up costs little. */
  async #requireMeans(): Promise<void> {
    const { problem } = await this.status()
    if (problem !== null) throw new RelayRefusal('used-up', problem)
  }

  #requireLeast(token: Hex, amount: bigint, say: (least: string) => string): void {
    const least = this.leastOf(token)
    if (least === null) throw new RelayRefusal('invalid', words.token)
    const named = this.#parameters.tokens.find(({ address }) => address === token)
    if (amount < least) throw new RelayRefusal('invalid', say(named ? tokenAmount(least, named, 'exact') : `${least}`))
  }

  async #take({ id, kind, account, deadline, ...target }: Wanted, time: bigint): Promise<RelayedCall> {
    const { queue, settings } = this.#parameters
    const gas = await this.#gasOf(target, time)
    const [balance, fees, reservedBefore] = await Promise.all([
      this.#asked.balance(),
      this.#asked.fees(),
      queue.reserved(),
    ])
    const maxFee = maxFeeOf(fees)
    const reserved = gas * maxFee
    if (balance - reservedBefore < reserved) throw new RelayRefusal('used-up', words.empty)
    const { to, data } = target
    const of = { id, kind, account: lowerHex(account), target: to, data }
    const taken = await queue.accept({ ...of, gas, maxFee, reserved, deadline: Number(deadline) }, settings.budget)
    if (typeof taken === 'string') throw new RelayRefusal('used-up', NO_ROOM[taken])
    return this.sender.promptly(taken)
  }

  /** Simulated first; a fifth more than the estimate, as the state may change until it is included. */
  async #gasOf(call: RelayTarget, time: bigint): Promise<bigint> {
    try {
      await this.#asked.simulate(call, time)
      const wanted = ((await this.#asked.estimate(call, time)) * 6n) / 5n
      return wanted < call.gas ? wanted : call.gas
    } catch (error) {
      if (isTooMuchGas(error)) throw new RelayRefusal('refused', words.heavy)
      throw isRefused(error) ? new RelayRefusal('refused', this.#parameters.explain(error)) : error
    }
  }

  #readMeans(): Promise<{ balance: bigint; fees: Fees }> {
    const now = Date.now()
    if (!this.#means || now - this.#means.at > STATUS_MS) {
      const read = Promise.all([this.#asked.balance(), this.#asked.fees()])
      this.#means = { at: now, read: read.then(([balance, fees]) => ({ balance, fees })) }
    }
    return this.#means.read
  }
}

/** Wei for each gas that a call may ever cost. */
function maxFeeOf({ base, tip }: Fees): bigint {
  return FEE_RISE * (base + tip)
}
