import { expect } from 'vitest'
import type { RunningProduct } from './running-product'

/** Unix seconds of the newest block. */
export async function readChainTime({ client }: RunningProduct): Promise<number> {
  return Number((await client.getBlock()).timestamp)
}

/** Moves the chain's time to `at` (Unix seconds) and waits until the site shows a block of that time. */
export async function travelTo(product: RunningProduct, at: number): Promise<void> {
  await product.client.setNextBlockTimestamp({ timestamp: BigInt(at) })
  await product.client.mine({ blocks: 1 })
  await siteHas(product, await product.client.getBlockNumber())
}

/** Waits until the site's database has a block. */
export async function siteHas({ origin }: RunningProduct, blockNumber: bigint): Promise<void> {
  const indexed = async (): Promise<bigint> => {
    const { blockNumber: head } = await (await fetch(`${origin}/api/head`)).json()
    return BigInt(head)
  }
  await expect.poll(async () => (await indexed()) >= blockNumber, { timeout: 60_000 }).toBe(true)
}
