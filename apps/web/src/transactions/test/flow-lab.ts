import type { Hex } from '@commonweight/domain/hex'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { type Client, createClient, http, type PublicActions, publicActions, type TestActions, testActions } from 'viem'
import { sendTransaction } from 'viem/actions'
import type { Flow, FlowStep } from '../flow'
import { FlowEngine, type FlowWallet } from '../flow-engine'
import { newFlow } from '../new-flow'
import { nodeTransport } from '../node-transport'
import type { FlowRelay } from '../site-relay'
import { FlowStore } from '../store/flow-store'
import type { TextStorage } from '../store/unread-flows'

/** An account of the node's own, which needs no key. */
export const ACCOUNT: Hex = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
/** An account without code, to which value can be sent. */
export const TO: Hex = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'

/** A browser's storage, which outlives the page. */
export class MemoryStorage implements TextStorage {
  constructor(readonly texts = new Map<string, string>()) {}
  getItem = (key: string) => this.texts.get(key) ?? null
  setItem = (key: string, text: string) => void this.texts.set(key, text)
}

export type Page = { store: FlowStore; engine: FlowEngine; asked: number[]; now: { ms: number } }
export type PageOptions = {
  storage?: TextStorage
  send?: FlowWallet['send']
  sendCalls?: FlowWallet['sendCalls']
  callsStatus?: FlowWallet['callsStatus']
  relay?: FlowRelay
  rpcUrl?: string
  head?: () => Promise<bigint>
}
export type FlowOptions = {
  account?: Hex
  to?: Hex
  value?: bigint
  data?: Hex
  steps?: number
  before?: FlowStep['call'][]
}

/**
 * A real chain and pages of the site on it, without a browser: what another page left in the storage is all they know.
 */
export class FlowLab {
  private constructor(
    readonly anvil: Anvil,
    readonly client: Client & PublicActions & TestActions,
  ) {}

  static async start(): Promise<FlowLab> {
    const anvil = await startAnvil()
    const client = createClient({ transport: http(anvil.rpcUrl, { retryCount: 0 }), cacheTime: 0 })
      .extend(publicActions)
      .extend(testActions({ mode: 'anvil' })) as FlowLab['client']
    await client.mine({ blocks: 3 })
    return new FlowLab(anvil, client)
  }

  openPage(options: PageOptions = {}): Page {
    const { storage = new MemoryStorage(), send = this.sendNow, rpcUrl = this.anvil.rpcUrl, head } = options
    const { sendCalls = noBatches, callsStatus = noBatches, relay = noRelay } = options
    const store = new FlowStore(storage)
    const asked: number[] = []
    const now = { ms: Date.now() }
    const engine = new FlowEngine({
      store,
      client: createClient({ transport: nodeTransport(rpcUrl, 31337, { retryCount: 0, timeout: 500 }), cacheTime: 0 }),
      wallet: {
        prepare: async () => null,
        send: (call, given) => {
          asked.push(now.ms)
          return send(call, given)
        },
        sendCalls: (calls, given) => {
          asked.push(now.ms)
          return sendCalls(calls, given)
        },
        callsStatus,
      },
      relay,
      readIndexedBlock: head ?? (() => this.client.getBlockNumber({ cacheTime: 0 })),
      tokens: [],
      now: () => now.ms,
    })
    return { store, engine, asked, now }
  }

  /** What a wallet of a key's account does. */
  readonly sendNow = ({ to, data, value }: Parameters<FlowWallet['send']>[0], { account, gas }: SendOptions) =>
    sendTransaction(this.client, { account, to, data, value, ...(gas && { gas }), chain: null })

  /** Sends what the flow's present step asks for, past the page. */
  async sendAside({ store }: Page, id: string): Promise<Hex> {
    const flow = store.get(id)
    const step = flow?.steps[flow.step]
    if (!flow || !step) throw new Error(`There is no flow ${id}`)
    return this.sendNow(step.call, { account: flow.account, gas: null })
  }

  /** Looks until a status is there; the machine decides when that is. */
  async until(page: Page, id: string, status: Flow['state']['status']): Promise<void> {
    const endMs = Date.now() + 10_000
    while (statusOf(page, id) !== status) {
      if (Date.now() > endMs) throw new Error(`Still ${statusOf(page, id)}, waiting for ${status}`)
      await page.engine.check(id)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

/** A wallet that knows only single transactions. */
async function noBatches(): Promise<never> {
  throw Object.assign(new Error('The method does not exist.'), { code: -32601 })
}

type SendOptions = Parameters<FlowWallet['send']>[1]

export function addFlow({ store }: Page, options: FlowOptions = {}): string {
  const { account = ACCOUNT, to = TO, value = 7n, data = '0x', steps = 1, before } = options
  const call = { to, data, value, chainId: 31337, description: 'Send.' }
  const list = Array.from({ length: steps }, () => ({
    kind: 'main' as const,
    label: 'Send',
    call,
    ...(before && { before }),
  }))
  const flow = newFlow({ scope: 's', title: 't', account, chainId: 31337, steps: list, nowMs: Date.now() })
  store.add(flow)
  return flow.id
}

export function statusOf({ store }: Page, id: string): Flow['state']['status'] | undefined {
  return store.get(id)?.state.status
}

/** A site that sends nothing at its expense. */
const noRelay: FlowRelay = { send: noBatches, report: noBatches }
