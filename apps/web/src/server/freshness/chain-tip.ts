import { getConfig } from '../config'

const MAX_AGE_MS = 2_000
const TIMEOUT_MS = 1_500

/** The node's last block; null before its first answer. `failures` counts its missing answers since then. */
export type ChainTip = { blockNumber: bigint | null; failures: number }

type Known = ChainTip & { askedAt: number }

const holder = globalThis as typeof globalThis & { commonweightTip?: Known }

/**
 * What the node last answered, at most two seconds old while pages are read. Never delays a page: it asks in the
 * background and returns what is known.
 */
export function readChainTip(now: number = Date.now()): ChainTip {
  const known = knownTip()
  if (now - known.askedAt > MAX_AGE_MS) void ask(known, now)
  return known
}

/** Asks the node now and waits for its answer, at most a second and a half. */
export async function askChainTip(): Promise<ChainTip> {
  const known = knownTip()
  await ask(known, Date.now())
  return known
}

function knownTip(): Known {
  holder.commonweightTip ??= { blockNumber: null, failures: 0, askedAt: 0 }
  return holder.commonweightTip
}

async function ask(known: Known, now: number): Promise<void> {
  known.askedAt = now
  await askNode().then(
    (blockNumber) => Object.assign(known, { blockNumber, failures: 0 }),
    () => Object.assign(known, { failures: known.failures + 1 }),
  )
}

async function askNode(): Promise<bigint> {
  const { RPC_URL } = (await getConfig()).environment
  const response = await fetch(RPC_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_blockNumber', params: [] }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: 'no-store',
  })
  const { result } = (await response.json()) as { result: string }
  return BigInt(result)
}
