import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { isRefusal, isWithoutAnswer, problemOfError } from './errors/problem-of-error'
import type { Flow, FlowStep, Problem, Trace } from './flow'
import { observeTransaction } from './observe/observe-transaction'
import { takenBy } from './observe/taken-by'
import { preflight } from './preflight'
import type { Observation } from './reduce/flow-event'
import { canStart } from './reduce/reduce-flow'
import type { FlowRelay } from './site-relay'
import type { FlowStore } from './store/flow-store'
import { callsIdOf, hashInStatus, transactionHash } from './wallet-answer'

/** How long a wallet may take to report on a batch; the chain is looked at all the same. */
const REPORT_MS = 2_000

export type FlowEngineParameters = {
  store: FlowStore
  /** Reads the chain; does not depend on the wallet. */
  client: Client
  wallet: FlowWallet
  /** Sends signed calls at the site's expense. */
  relay: FlowRelay
  /** The newest block that the database has; throws if the site does not answer. */
  readIndexedBlock: () => Promise<bigint>
  tokens: readonly TokenView[]
  now?: () => number
}

export type FlowWallet = {
  /** Makes the wallet ready for this account and chain. A problem says what the person must do. */
  prepare: (account: Hex, chainId: number) => Promise<Problem | null>
  /** The wallet's answer as it came: a transaction's hash, as a rule. `gas` is null if the wallet must estimate. */
  send: (call: PreparedCall, options: { account: Hex; gas: bigint | null }) => Promise<unknown>
  /** As `send`, for calls that must happen together (EIP-5792); the answer names the batch, as a rule. */
  sendCalls: (calls: readonly PreparedCall[], options: { account: Hex }) => Promise<unknown>
  /** What a connected wallet reports on a batch. Asks the visitor nothing. */
  callsStatus: (callsId: string) => Promise<unknown>
}

/**
 * Does what the machine in ./reduce/reduce-flow only describes: simulates calls, asks the wallet, and looks at the
 * chain whenever a flow is due. One per page. Every outcome goes through the store, so a closed page loses nothing.
 */
export class FlowEngine {
  readonly #world: FlowEngineParameters
  readonly #now: () => number
  /** Flows that this page drives: only for these the wallet may be asked without a click. */
  readonly #driven = new Set<string>()
  readonly #checking = new Map<string, Promise<Observation | null>>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRunning = false

  constructor(parameters: FlowEngineParameters) {
    this.#world = parameters
    this.#now = parameters.now ?? Date.now
  }

  /** Resumes flows that earlier pages left, then reacts to changes of the store. */
  begin(): () => void {
    this.#isRunning = true
    const stop = this.#world.store.subscribe(() => this.#schedule())
    for (const { id } of this.#world.store.snapshot()) this.#dispatch(id, { type: 'resumed' })
    this.#schedule()
    return () => {
      this.#isRunning = false
      stop()
      clearTimeout(this.#timer)
    }
  }

  /**
   * Starts or continues a flow's present step, and all after it. Called on the visitor's click. Looks first for what
   * may have been sent before: a repetition must not pay twice.
   */
  async start(id: string): Promise<void> {
    const known = this.#world.store.get(id)
    if (known && canStart(known.state) && 'trace' in known.state) {
      const seen = await this.check(id)
      if (seen === 'unclear' || seen === 'unreachable') this.#dispatch(id, { type: 'doubted' })
    }
    const flow = this.#dispatch(id, { type: 'start' })
    if (flow?.state.status !== 'preflight') return
    this.#driven.add(id)
    await this.#runStep(flow)
  }

  /** The visitor stops waiting for the wallet's answer or a proposal. Looks for it once more before. */
  async giveUp(id: string): Promise<void> {
    const seen = await this.check(id)
    if (seen !== 'unreachable') this.#dispatch(id, { type: 'given-up' })
  }

  async #runStep(flow: Flow): Promise<void> {
    const { call, before = [] } = stepOf(flow)
    const { wallet, client } = this.#world
    const relayId = relayIdOf(flow)
    const ready = relayId ? null : wallet.prepare(flow.account, flow.chainId)
    const problem = await ready?.catch((error) => this.#problem(flow, error))
    if (problem) return this.#give(flow.id, problem)
    const checked = await preflight(client, { account: flow.account, call, before, token: this.#tokenOf(flow) })
    if (!checked.ok) return this.#give(flow.id, checked.problem)
    const { gas, ...start } = checked
    if (this.#dispatch(flow.id, { type: 'asked', ...start })?.state.status !== 'awaiting-signature') return
    if (relayId) return this.#relay(flow.id, relayId, call)
    try {
      const { account } = flow
      if (before.length > 0) this.#batched(flow.id, await wallet.sendCalls([...before, call], { account }))
      else this.#answered(flow.id, await wallet.send(call, { account, gas }))
    } catch (error) {
      this.#driven.delete(flow.id)
      if (isRefusal(error)) this.#dispatch(flow.id, { type: 'refused' })
      else if (isWithoutAnswer(error)) this.#answered(flow.id, null)
      else this.#dispatch(flow.id, { type: 'wallet-failed', problem: this.#problem(flow, error) })
    }
  }

  /** Whatever becomes of the request, the call has its name at the site, which is asked by it from now on. */
  async #relay(id: string, relayId: Hex, { data }: PreparedCall): Promise<void> {
    const report = await this.#world.relay.send(data).catch(() => null)
    if (report && 'refused' in report) this.#refuse(id, report.refused)
    else this.#batched(id, `relay:${relayId}`)
  }

  #refuse(id: string, text: string): void {
    this.#driven.delete(id)
    this.#dispatch(id, { type: 'relay-refused', problem: { name: 'RelayRefused', text } })
  }

  /** With the transaction that the site names now: a later one may have a higher fee. Null: there is none yet. */
  async #withRelayed(flow: Flow, trace: Trace, relayId: Hex): Promise<Trace | null> {
    const report = await this.#world.relay.report(relayId, stepOf(flow).call.data).catch(() => null)
    if (report && 'refused' in report) {
      this.#refuse(flow.id, report.refused)
      return null
    }
    if (!report?.hash) return trace.isSeen ? trace : null
    return { ...trace, hash: report.hash, isSeen: trace.isSeen && trace.hash === report.hash }
  }

  /** A wallet may answer anything. Only 32 bytes of hex can be a hash, and only the chain shows whether they are. */
  #answered(id: string, answer: unknown): void {
    const hash = transactionHash(answer)
    this.#dispatch(id, hash ? { type: 'signed', hash } : { type: 'answered' })
    void this.check(id)
  }

  #batched(id: string, answer: unknown): void {
    const callsId = callsIdOf(answer)
    this.#dispatch(id, callsId ? { type: 'batched', callsId } : { type: 'answered' })
    void this.check(id)
  }

  /** The hash in the wallet's report, if no node has shown the transaction yet. The chain checks it like any other. */
  async #withReport(trace: Trace): Promise<Trace> {
    if (!trace.callsId || trace.isSeen) return trace
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), REPORT_MS))
    const report = this.#world.wallet.callsStatus(trace.callsId).catch(() => null)
    const hash = hashInStatus(await Promise.race([report, late]))
    return hash ? { ...trace, hash } : trace
  }

  /** Looks at the chain once for one flow. Returns the kind of what it saw, null if there is nothing to look for. */
  async check(id: string): Promise<Observation['kind'] | null> {
    const running = this.#checking.get(id) ?? this.#check(id)
    this.#checking.set(id, running)
    try {
      return (await running)?.kind ?? null
    } finally {
      this.#checking.delete(id)
      this.#schedule()
    }
  }

  async #check(id: string): Promise<Observation | null> {
    const { store, client } = this.#world
    store.refresh()
    const flow = store.get(id)
    if (!flow || !('trace' in flow.state)) return null
    const { state, account } = flow
    const mined = 'mined' in state ? state.mined : null
    const relayId = mined ? null : relayIdOf(flow)
    const trace = await (relayId ? this.#withRelayed(flow, state.trace, relayId) : this.#withReport(state.trace))
    const call = { account, call: stepOf(flow).call, token: this.#tokenOf(flow) }
    const observation: Observation = trace
      ? await observeTransaction(client, { ...call, trace, mined, taken: takenBy(store.snapshot(), flow) })
      : { kind: 'unclear' }
    // A slow answer must not be given to a flow that has gone on to its next step meanwhile.
    if (store.get(id)?.step !== flow.step) return null
    const next = this.#dispatch(id, { type: 'observed', observation })
    if (next) await this.#afterCheck(next, flow.step)
    return observation
  }

  async #afterCheck(flow: Flow, checkedStep: number): Promise<void> {
    if (flow.state.status === 'confirmed') return this.#checkCounted(flow.id)
    if (flow.state.status !== 'preflight' || flow.step === checkedStep) return
    if (this.#driven.has(flow.id)) void this.#runStep(flow)
    else this.#dispatch(flow.id, { type: 'resumed' })
  }

  async #checkCounted(id: string): Promise<void> {
    try {
      this.#dispatch(id, { type: 'head', blockNumber: await this.#world.readIndexedBlock() })
    } catch {
      // The site does not answer now. The flow stays confirmed, and the engine looks again.
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

  /** Sets one timer, for the flow that is due first. */
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

/** The site's name for the present step's call, if the site sends it. */
function relayIdOf(flow: Flow): Hex | null {
  const { relay } = stepOf(flow)
  return relay && !relay.isRefused ? relay.id : null
}

function stepOf(flow: Flow): FlowStep {
  const step = flow.steps[flow.step]
  if (!step) throw new Error(`Flow ${flow.id} has no step ${flow.step}`)
  return step
}
