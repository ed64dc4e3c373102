import { FINAL_DEPTH } from '@commonweight/domain/final-depth'
import type { Client } from 'viem'
import { getBlock, getBlockNumber } from 'viem/actions'

/**
 * The newest block that no reorganisation takes back, and the newest that the node expects to stay.
 * @property by `node`: the node says it. `depth`: it does not, so depth decides, and nothing more is safe.
 */
export type FinalBlock = { number: bigint; safe: bigint; by: 'node' | 'depth' }

/** Throws if the node does not answer. */
export async function readFinalBlock(client: Client): Promise<FinalBlock> {
  const [latest, final, safe] = await Promise.all([
    getBlockNumber(client, { cacheTime: 0 }),
    numberOf(client, 'finalized'),
    numberOf(client, 'safe'),
  ])
  // Some nodes without finality take any tag for the newest block.
  if (final !== null && final < latest) {
    return { number: final, safe: safe !== null && safe > final ? safe : final, by: 'node' }
  }
  const number = latest > FINAL_DEPTH ? latest - FINAL_DEPTH : 0n
  return { number, safe: number, by: 'depth' }
}

/** Null if the node does not know the tag. */
async function numberOf(client: Client, blockTag: 'finalized' | 'safe'): Promise<bigint | null> {
  try {
    return (await getBlock(client, { blockTag })).number
  } catch {
    return null
  }
}
