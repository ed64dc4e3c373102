import {
  campaignsAbi,
  computedResultAbi,
  donationRouterAbi,
  matchingRoundsAbi,
  voucherGateAbi,
} from '@commonweight/abi/generated'
import { lowerHex } from '@commonweight/domain/hex'
import { type Abi, type Hex, toEventSelector } from 'viem'
import type { Contracts } from '../decode/decode-log'

/** Each contract's address, lower-case, with the first topics of its events. */
export function eventTopics(contracts: Contracts): Map<Hex, Hex[]> {
  const abis: Record<keyof Contracts, Abi> = {
    campaigns: campaignsAbi,
    matchingRounds: matchingRoundsAbi,
    computedResult: computedResultAbi,
    voucherGate: voucherGateAbi,
    donationRouter: donationRouterAbi,
  }
  return new Map(
    (Object.keys(abis) as (keyof Contracts)[]).map((name) => [
      lowerHex(contracts[name]),
      abis[name].flatMap((item) => (item.type === 'event' ? [toEventSelector(item)] : [])),
    ]),
  )
}
