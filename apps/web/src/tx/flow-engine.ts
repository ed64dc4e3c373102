import type { Hex, TokenView } from '@commonweight/db/views'
import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import type { Client } from 'viem'
import type { Flow, Problem } from './flow'
import type { FlowStore } from './flow-store'
import { observeTransaction } from './observe-transaction'
import { preflight } from './preflight'
import { isRefusal, problemOfError } from './problem-of-error'

/** What the engine needs of the world. */
export type FlowEngineParameters = {
  store: FlowStore
  /** Reads the chain; does not depend on the wallet. */
  client: Client
  wallet: FlowWallet
  /** The newest block that the database has; throws where the site cannot be asked. */
  indexedBlock: () => Promise<bigint>
  tokens: readonly TokenView[]
  now?: () => number
}

export type FlowWallet = {
  /** Makes the wallet ready for this account and chain; a problem says what the person must do. */
  prepare: (account: Hex, chainId: number) => Promise<Problem | null>
  send: (call: PreparedCall, options: { account: Hex; gas: bigint }) => Promise<Hex>
}

/**
 * Does what the machine in ./reduce-flow only describes: checks, asks the wallet, and looks at the chain whenever a flow
 * is due. One per page. Every outcome goes through the store, so a closed page loses nothing.
 */
export class FlowEngine {
  readonly #world: FlowEngineParameters
  readonly #now: () => number
  /** Flows that this page drives: only for these may the wallet be asked without a click. */
  readonly #driven = new Set<string>()
  readonly #checking = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRunning = false

  constructor(parameters: FlowEngineParameters) {
    this.#world = parameters
    this.#now = parameters.now ?? Date.now
  }

  /** Takes up what earlier pages left and follows the store from now on. */
  begin(): () => void {
    this.#isRunning = true
    const stop = this.#world.store.subscribe(() => this.#schedule())
    for (const { id, state } of this.#world.store.snapshot()) {
      if (state.status === 'preflight') this.#dispatch(id, { type: 'resumed' })
    }
    this.#schedule()
    return () => {
      this.#isRunning = false
      stop()
      clearTimeout(this.#timer)
    }
  }

  /** Starts or continues a flow's present step, and all after it. A click of the visitor leads here. */
  async start(id: string): Promise<void> {
    const flow = this.#dispatch(id, { type: 'start' })
    if (flow?.state.status !== 'preflight') return
    this.#driven.add(id)
    await this.#runStep(flow)
  }

  async #runStep(flow: Flow): Promise<void> {
    const call = callOf(flow)
    const { wallet, client } = this.#world
    const problem = await wallet.prepare(flow.account, flow.chainId).catch((error) => this.#problem(flow, error))
    if (problem) return this.#give(flow.id, problem)
    const checked = await preflight(client, { account: flow.account, call, token: this.#tokenOf(flow) })
    if (!checked.ok) return this.#give(flow.id, checked.problem)
    const { nonce, fromBlock, gas } = checked
    if (this.#dispatch(flow.id, { type: 'asked', nonce, fromBlock })?.state.status !== 'awaiting-signature') return
    try {
      const hash = await wallet.send(call, { account: flow.account, gas })
      this.#dispatch(flow.id, { type: 'signed', hash })
      void this.check(flow.id)
    } catch (error) {
      this.#driven.delete(flow.id)
      if (isRefusal(error)) this.#dispatch(flow.id, { type: 'refused' })
      else this.#dispatch(flow.id, { type: 'wallet-failed', problem: this.#problem(flow, error) })
    }
  }

  /** Looks at the chain once for one flow. */
  async check(id: string): Promise<void> {
    this.#world.store.refresh()
    const flow = this.#world.store.get(id)
    if (!flow || !('trace' in flow.state) || this.#checking.has(id)) return
    this.#checking.add(id)
    try {
      const { trace } = flow.state
      const taken = this.#world.store.snapshot().flatMap((other) => (other.id === id ? [] : hashesOf(other)))
      const parameters = { account: flow.account, call: callOf(flow), trace, taken, token: this.#tokenOf(flow) }
      const observation = await observeTransaction(this.#world.client, parameters)
      // A slow answer must not be told to a flow that has gone on to its next step meanwhile.
      if (this.#world.store.get(id)?.step !== flow.step) return
      const next = this.#dispatch(id, { type: 'observed', observation })
      if (next) await this.#afterCheck(next, flow.step)
    } finally {
      this.#checking.delete(id)
      this.#schedule()
    }
  }

  async #afterCheck(flow: Flow, checkedStep: number): Promise<void> {
    if (flow.state.status === 'confirmed') return this.#checkCounted(flow.id)
    if (flow.state.status !== 'preflight' || flow.step === checkedStep) return
    if (this.#driven.has(flow.id)) void this.#runStep(flow)
    else this.#dispatch(flow.id, { type: 'resumed' })
  }

  async #checkCounted(id: string): Promise<void> {
    try {
      this.#dispatch(id, { type: 'head', blockNumber: await this.#world.indexedBlock() })
    } catch {
      // The site does not answer now; the flow stays confirmed and is looked at again.
    }
  }

  #give(id: string, problem: Problem): void {
    this.#driven.delete(id)
    this.#dispatch(id, { type: 'preflight-failed', problem })
  }

  #dispatch(id: string, event: Parameters<FlowStore['dispatch']>[1]): Flow | undefined {
    return this.#world.store.dispatch(id, event, this.#now())
  }

  #problem(flow: Flow, error: unknown): Problem {
    return problemOfError(error, this.#tokenOf(flow))
  }

  #tokenOf(flow: Flow): TokenView | null {
    return this.#world.tokens.find(({ address }) => address === flow.token) ?? null
  }

  /** One timer for the flow that is due first. */
  #schedule(): void {
    clearTimeout(this.#timer)
    if (!this.#isRunning) return
    const due = this.#world.store
      .snapshot()
      .filter(({ id, nextCheckAtMs }) => nextCheckAtMs !== null && !this.#checking.has(id))
    const next = Math.min(...due.map(({ nextCheckAtMs }) => nextCheckAtMs ?? Number.POSITIVE_INFINITY))
    if (!Number.isFinite(next)) return
    this.#timer = setTimeout(() => void this.#checkDue(), Math.max(50, next - this.#now()))
  }

  async #checkDue(): Promise<void> {
    const now = this.#now()
    const due = this.#world.store
      .snapshot()
      .filter(({ nextCheckAtMs }) => nextCheckAtMs !== null && nextCheckAtMs <= now)
    // A timer may fire a moment before the clock says so; without a new one nothing would look again.
    if (due.length === 0) this.#schedule()
    await Promise.all(due.map(({ id }) => this.check(id)))
  }
}

function hashesOf({ done, state }: Flow): Hex[] {
  const hashes = done.map(({ hash }) => hash)
  if ('mined' in state) hashes.push(state.mined.hash)
  if ('trace' in state && state.trace.hash) hashes.push(state.trace.hash)
  return hashes
}

function callOf(flow: Flow): PreparedCall {
  const step = flow.steps[flow.step]
  if (!step) throw new Error(`Flow ${flow.id} has no step ${flow.step}`)
  return step.call
}
