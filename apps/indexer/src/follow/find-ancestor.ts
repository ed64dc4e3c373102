import type { StoredBlock } from '../batch/batch'
import { storedBlock } from '../batch/read-batch'
import type { ChainSource } from '../source/chain-source'

const CHUNK = 32

/** The newest remembered block on the node's chain, at most `tip`; null if the fork began before all of them. */
export async function findAncestor(
  source: ChainSource,
  ring: readonly StoredBlock[],
  tip: bigint,
): Promise<StoredBlock | null> {
  const candidates = ring.filter(({ number }) => number <= tip)
  for (let at = 0; at < candidates.length; at += CHUNK) {
    const chunk = candidates.slice(at, at + CHUNK)
    const headers = await Promise.all(chunk.map(({ number }) => source.readHeader(number)))
    const found = chunk.find((block, i) => headers[i]?.hash === block.hash)
    if (found) return found
  }
  return null
}

/** The block before the contracts' first event, where indexing begins. */
export async function readStartBlock(source: ChainSource, deploymentBlock: bigint): Promise<StoredBlock> {
  return storedBlock(await source.readHeader(deploymentBlock > 0n ? deploymentBlock - 1n : 0n))
}
