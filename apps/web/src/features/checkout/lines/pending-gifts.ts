import { campaignsAbi, donationRouterAbi } from '@commonweight/abi/generated'
import type { Hex } from '@commonweight/domain/hex'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { decodeFunctionData } from 'viem/utils'
import type { Flow } from '../../../transactions/flow'

type Gift = { campaign: Hex; amount: bigint }

/**
 * Base units by campaign that an account has sent and that no block has yet. A transaction that is only proposed, or
 * that nobody has signed, is not on its way.
 */
export function pendingGifts(flows: readonly Flow[], account: Hex): Map<Hex, bigint> {
  const pending = new Map<Hex, bigint>()
  for (const flow of flows) {
    if (flow.account !== account || !isOnItsWay(flow)) continue
    const call = flow.steps[flow.step]?.call
    for (const { campaign, amount } of call ? giftsOf(call) : []) {
      pending.set(campaign, (pending.get(campaign) ?? 0n) + amount)
    }
  }
  return pending
}

function isOnItsWay({ state }: Flow): boolean {
  return (state.status === 'submitted' || state.status === 'unknown') && state.trace.isSeen
}

/** The gifts that a call makes, in any of the ways in which this site gives; none in any other call. */
export function giftsOf({ data }: Pick<PreparedCall, 'data'>): readonly Gift[] {
  try {
    const { functionName, args } = decodeFunctionData({ abi: [...campaignsAbi, ...donationRouterAbi], data })
    switch (functionName) {
      case 'donate':
        return [{ campaign: args[0], amount: args[1] }]
      case 'donateMany':
        return args[0]
      case 'donateSigned':
      case 'donateWithPermit':
      case 'donateWithPermit2':
      case 'donateWithAuthorization':
        return args[0].donations
      default:
        return []
    }
  } catch {
    return []
  }
}
