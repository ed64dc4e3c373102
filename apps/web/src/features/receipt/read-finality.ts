import { FINAL_DEPTH } from '@commonweight/domain/final-depth'
import type { Hex } from '@commonweight/domain/hex'
import type { ReceiptView } from '@commonweight/domain/views/receipt'
import { LRUCache } from 'lru-cache'
import { type Client, createClient, http } from 'viem'
import { getBlock } from 'viem/actions'
import { getConfig } from '../../server/config'
import { type FinalBlock, readFinalBlock } from '../../server/freshness/read-final-block'
import type { Finality } from './finality'

type Place = Pick<ReceiptView, 'blockNumber' | 'blockHash' | 'depth'>

/** A page waits for the node no longer than this. */
const CHAIN = { timeout: 800, retryCount: 0, batch: true }
const KEPT_MS = 4_000
const MAX_KEPT = 2_000

type Kept = { newest: { atMs: number; read: Promise<FinalBlock> } | null; final: LRUCache<Hex, true> }
const holder = globalThis as typeof globalThis & { commonweightFinality?: Kept }

/** What the site's node says of a receipt's block; without an answer, what its depth says. */
export async function readFinality(place: Place): Promise<Finality> {
  const { environment } = await getConfig()
  return finalityOf(createClient({ transport: http(environment.RPC_URL, CHAIN) }), place)
}

export async function finalityOf(client: Client, place: Place): Promise<Finality> {
  holder.commonweightFinality ??= { newest: null, final: new LRUCache({ max: MAX_KEPT }) }
  const kept = holder.commonweightFinality
  const { blockNumber, blockHash, depth } = place
  if (kept.final.has(blockHash)) return { state: 'final', by: 'node' }
  try {
    const { number, safe, by } = await newestFinal(client, kept)
    if (by === 'depth') return byDepth(depth)
    if (blockNumber > safe) return { state: 'open', by }
    const { hash } = await getBlock(client, { blockNumber })
    if (hash !== blockHash) return { state: 'unknown', by: 'node' }
    if (blockNumber > number) return { state: 'safe', by }
    kept.final.set(blockHash, true)
    return { state: 'final', by }
  } catch {
    return byDepth(depth)
  }
}

function byDepth(depth: bigint): Finality {
  return { state: depth >= FINAL_DEPTH ? 'final' : 'open', by: 'depth' }
}

function newestFinal(client: Client, kept: Kept): Promise<FinalBlock> {
  if (!kept.newest || Date.now() - kept.newest.atMs > KEPT_MS) {
    kept.newest = { atMs: Date.now(), read: readFinalBlock(client) }
  }
  return kept.newest.read
}
