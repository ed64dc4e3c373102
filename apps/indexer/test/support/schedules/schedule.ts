import type { FaultyRpc, RpcFaultRule } from '@commonweight/testkit/faulty-rpc'
import type pg from 'pg'
import type { LocalChain } from '../local-chain'
import { spoiled } from '../spoiled-answers'
import { caughtUp, cutConnections, spawnIndexer, startIndexer } from '../test-indexer'
import { act, actRarely } from './actions/random-actions'
import type { Random } from './random'
import { DAY, hasCalculator, type Known } from './scene'

export type ScheduleParameters = {
  chain: LocalChain
  /** Between the indexer and the chain. */
  rpc: FaultyRpc
  live: { url: string; client: pg.Client }
  /** Whether the indexer is a process of its own that is killed. */
  isKilled: boolean
  random: Random
}

type Snapshot = { id: string; known: Known; now: number }
type Indexers = { disturb(): Promise<void>; stop(): Promise<void>; messages(): string[] }

const STEPS = 26

/**
 * Lets the chain live for some blocks (calls, time, forks) while the indexer is disturbed (faults of the node, lost
 * connections, restarts, a second instance, kills), and waits until it has caught up.
 * @returns What was tried on the chain.
 */
export async function playSchedule(parameters: ScheduleParameters): Promise<Known> {
  const { isKilled } = parameters
  const indexers = isKilled ? await killed(parameters) : restarted(parameters)
  try {
    return await play(parameters, indexers)
  } finally {
    await indexers.stop()
  }
}

async function play({ chain, rpc, live, random }: ScheduleParameters, indexers: Indexers): Promise<Known> {
  let scene = { known: { campaigns: [], rounds: [] } as Known, now: await chain.now() }
  const snapshots: Snapshot[] = []
  for (let i = 0; i < STEPS; i++) {
    if (random.chance(0.25)) snapshots.push({ ...structuredClone(scene), id: await chain.rpc('evm_snapshot') })
    if (random.chance(0.12)) scene = (await fork(chain, random, snapshots)) ?? scene
    // Time in which milestones are missed, late enough to miss something.
    scene.now +=
      i > STEPS / 2 && random.chance(hasCalculator(scene.known) ? 0.02 : 0.08) ? 16 * DAY : stepOf(scene, random)
    for (let calls = random.whole(1, 10); calls > 0; calls--) await act({ chain, random, ...scene })
    if (random.chance(0.1)) await actRarely({ chain, random, ...scene })
    await chain.mine(scene.now)
    if (random.chance(0.15)) rpc.fault(randomFault(random))
    if (random.chance(0.1)) await indexers.disturb()
    // Otherwise the indexer lags and meets several blocks, and forks of blocks that it never saw.
    if (random.chance(0.3)) await caughtUp(chain, live.client, indexers.messages)
  }
  rpc.clear()
  await caughtUp(chain, live.client, indexers.messages)
  return scene.known
}

/** Seconds to the next block: rounds, reviews and challenges take days, and some calls follow each other at once. */
function stepOf({ known, now }: { known: Known; now: number }, random: Random): number {
  const isLate = now >= (known.rounds[0]?.terms.end ?? now + 1)
  if (random.chance(0.2)) return random.whole(1, 20)
  return isLate ? random.whole(DAY / 4, DAY * 0.7) : random.whole(1, DAY * 0.4)
}

/** Goes back to a random snapshot; what is mined from there is another chain. */
async function fork(chain: LocalChain, random: Random, snapshots: Snapshot[]) {
  const at = random.whole(0, snapshots.length - 1)
  const snapshot = snapshots[at]
  if (!snapshot) return undefined
  // The chain forgets this snapshot and all later ones.
  snapshots.splice(at)
  await chain.rpc('evm_revert', [snapshot.id])
  return { known: structuredClone(snapshot.known), now: snapshot.now }
}

const SPOILT = ['eth_getLogs', 'eth_getLogs', 'eth_getBlockReceipts', 'eth_call', 'eth_getBlockByNumber']

function randomFault(random: Random): RpcFaultRule {
  const times = random.whole(1, 6)
  const faults: RpcFaultRule[] = [
    { kind: 'error', code: -32000, message: 'the node is busy', times },
    { kind: 'drop', times },
    { kind: 'rate-limit', retryAfterSeconds: 1, times },
    { kind: 'lag', blocks: random.whole(1, 3), times },
    { kind: 'hide-logs', methods: ['eth_getLogs'], times },
    { kind: 'delay', ms: random.whole(1, 40), times },
    { kind: 'lie', methods: ['eth_getLogs'], answer: twice, times },
    { kind: 'lie', methods: ['eth_getLogs'], answer: halved, times: 1 },
    { kind: 'lie', methods: [random.pick(SPOILT) ?? ''], answer: (result) => spoiled(result, random), times },
  ]
  return random.pick(faults) as RpcFaultRule
}

/** Duplicate delivery. */
function twice(result: unknown): unknown {
  return Array.isArray(result) ? [...result, ...result] : result
}

/** Logs of the first blocks only: the node that answered does not have the others. */
function halved(result: unknown): unknown {
  if (!Array.isArray(result)) return result
  const middle = result[Math.floor(result.length / 2)]?.blockNumber
  return result.filter(({ blockNumber }) => blockNumber !== middle)
}

function restarted({ chain, rpc, live, random }: ScheduleParameters): Indexers {
  const start = () => startIndexer({ rpcUrl: rpc.url, databaseUrl: live.url, deployment: chain.deployment })
  const running = [start()]
  return {
    messages: () => running.flatMap(({ messages }) => messages),
    async disturb() {
      if (random.chance(0.5)) return cutConnections(live.client)
      // A second instance stands by and takes over.
      running.push(start())
      await running.shift()?.stop()
    },
    async stop() {
      for (const indexer of running) await indexer.stop()
    },
  }
}

async function killed({ rpc, live }: ScheduleParameters): Promise<Indexers> {
  const start = () => spawnIndexer({ rpcUrl: rpc.url, databaseUrl: live.url })
  let running = start()
  return {
    messages: () => running.messages,
    async disturb() {
      await running.kill('SIGKILL')
      running = start()
    },
    async stop() {
      const code = await running.kill('SIGTERM')
      // null: it was killed by the signal before it had started.
      if (code !== 0 && code !== null) throw new Error(`The indexer ended with ${code}: ${running.messages.join('')}`)
    },
  }
}
