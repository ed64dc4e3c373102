import { FINAL_DEPTH } from '@commonweight/domain/final-depth'
import type { Client } from 'viem'
import { getBlock, getBlockNumber } from 'viem/actions'

/** `node`: the node says which block is final. `depth`: it does not, so depth decides. */
export type FinalBlock = { number: bigint; by: 'node' | 'depth' }

/** The newest block that no reorganisation takes back. Throws if the node does not answer. */
export async function readFinalBlock(client: Client): Promise<FinalBlock> {
  const latest = await getBlockNumber(client, { cacheTime: 0 })
  try {
    const { number } = await getBlock(client, { blockTag: 'finalized' })
    // Nodes without finality that take any tag for the newest block.
    if (number < latest) return { number, by: 'node' }
  } catch {
    // A node that knows no such tag.
  }
  return { number: latest > FINAL_DEPTH ? latest - FINAL_DEPTH : 0n, by: 'depth' }
}
