import type { Depth } from '../flow'
import { flowStatus as words } from '../words/flow-status'

/** Whether the chain can still take a transaction's block back, in words. */
export function depthText({ blocks, isFinal }: Depth): string {
  return isFinal ? words.final : words.depth(blocks)
}
