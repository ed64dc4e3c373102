import { LagWatch } from '@commonweight/read-models/freshness/lag-watch'
import { readHead } from '@commonweight/read-models/freshness/read-head'
import { readIndexer } from '@commonweight/read-models/freshness/read-indexer'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { outdatePages } from '../page-revision'
import { askChainTip } from './chain-tip'
import type { Look } from './look-result'
import { syncState } from './sync-state'

const EVERY_MS = 5_000
const MAX_AGE_MS = 1_000

type Looking = { watch: LagWatch; last: Look | null; current: Promise<Look> | null; isRegular: boolean }
const holder = globalThis as typeof globalThis & { commonweightLook?: Looking }

function looking(): Looking {
  holder.commonweightLook ??= { watch: new LagWatch(), last: null, current: null, isRegular: false }
  return holder.commonweightLook
}

/**
 * Asks database, node and indexer now; simultaneous callers share one look.
 * @throws Error if the database does not answer. A silent node is no error.
 */
export function look(): Promise<Look> {
  const known = looking()
  known.current ??= lookNow(known).finally(() => {
    known.current = null
  })
  return known.current
}

async function lookNow(known: Looking): Promise<Look> {
  const [seen, indexer, tip] = await Promise.all([readHead(sharedDb()), readIndexer(sharedDb()), askChainTip()])
  const { watch } = known
  const atMs = Date.now()
  const told = newest(tip.failures === 0 ? tip.blockNumber : null, indexer.tip)
  if (told !== null) watch.seeTip(told, atMs)
  if (seen) watch.seeHead(seen.blockNumber, atMs)
  const before = known.last && kindOf(known.last)
  known.last = { atMs, head: seen, tip: { ...tip }, indexer, lagMs: watch.lagMs(atMs), stillMs: watch.stillMs(atMs) }
  // Every page carries the notice about it.
  if (before !== null && before !== kindOf(known.last)) outdatePages()
  return known.last
}

function kindOf(look: Look): string {
  return syncState(look.head, look.tip, look).kind
}

/** The indexer may ask another node, which knows more. */
function newest(a: bigint | null, b: bigint | null): bigint | null {
  return a === null || (b !== null && b > a) ? b : a
}

/** The last look, at most some seconds old; null before the first. Never delays a page. */
export function lastLook(): Look | null {
  const { last } = looking()
  if (!last || Date.now() - last.atMs > MAX_AGE_MS) look().catch(() => undefined)
  return last
}

/** Looks every few seconds from now on, so that it is known since when the database is behind. */
export function lookRegularly(): void {
  const known = looking()
  if (known.isRegular) return
  known.isRegular = true
  setInterval(() => void look().catch(() => undefined), EVERY_MS).unref()
}
