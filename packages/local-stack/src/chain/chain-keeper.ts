import { setTimeout as delay } from 'node:timers/promises'
import { askNode } from './ask-node'
import { saveChainSnapshot } from './chain-snapshots'

export type ChainKeeper = {
  /** Mines a block whenever the newest is five minutes old. Call it once the chain's clock shows the present. */
  startHeartbeat(): void
  /** Saves what is not saved yet, then ends. */
  stop(): Promise<void>
  /** Ends without saving, because the node has ended. */
  abandon(): Promise<void>
}

type State = { ending: AbortController; beating: boolean; savedHash: string; changedAt: number }

const LOOK_EVERY_MS = 200
/** Saving may take at most this part of the chain's time. */
const SAVING_SHARE = 0.1
const HEARTBEAT_MS = 300_000

/**
 * Keeps a local chain on disk. It saves the whole chain after new blocks, so that a kill -9 loses at most the last
 * moments. The heartbeat is an empty block: contracts read the time from the newest block, and nobody else mines on a
 * local chain.
 */
export async function keepChain(rpcUrl: string, folder: string): Promise<ChainKeeper> {
  const state: State = { ending: new AbortController(), beating: false, savedHash: '', changedAt: performance.now() }
  // Saved before anybody sees it, so that a chain that was seen is never replaced by another.
  await save(rpcUrl, folder, state)
  const { signal } = state.ending
  const loop = (async () => {
    while (!signal.aborted) {
      // A node that does not answer has ended or is busy. Its supervisor notices the end.
      const spent = await keepOnce(rpcUrl, folder, state).catch(() => 0)
      await delay(Math.max(LOOK_EVERY_MS, spent / SAVING_SHARE), undefined, { signal }).catch(() => undefined)
    }
  })()
  return {
    startHeartbeat() {
      state.beating = true
      state.changedAt = Number.NEGATIVE_INFINITY
    },
    async stop() {
      if (signal.aborted) return
      state.ending.abort()
      await loop
      await save(rpcUrl, folder, state)
    },
    async abandon() {
      state.ending.abort()
      await loop
    },
  }
}

/** @returns Milliseconds spent on saving. */
async function keepOnce(rpcUrl: string, folder: string, state: State): Promise<number> {
  if (state.beating && performance.now() - state.changedAt > HEARTBEAT_MS) await askNode(rpcUrl, 'evm_mine')
  const began = performance.now()
  await save(rpcUrl, folder, state)
  return performance.now() - began
}

async function save(rpcUrl: string, folder: string, state: State): Promise<void> {
  const head = await askNode<{ number: string; hash: string }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  if (head.hash === state.savedHash) return
  state.changedAt = performance.now()
  const packed = await askNode<string>(rpcUrl, 'anvil_dumpState')
  await saveChainSnapshot(folder, Buffer.from(packed.slice(2), 'hex'), Number(head.number))
  // A block that was mined meanwhile has another hash; the next round saves it.
  state.savedHash = head.hash
}
