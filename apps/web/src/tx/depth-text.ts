import { flowStatus as words } from '../messages/flow-status'
import type { Depth } from './flow'

/** Whether the chain can still take a transaction's block back, in words. */
export function depthText({ blocks, isFinal }: Depth): string {
  return isFinal ? words.final : words.depth(blocks)
}
