import {
  campaignsAbi,
  computedResultAbi,
  donationRouterAbi,
  matchingRoundsAbi,
  voucherGateAbi,
} from '@commonweight/abi/generated'
import { BaseError } from '@commonweight/domain/base-error'
import { lowerHex } from '@commonweight/domain/hex'
import { type Abi, decodeEventLog, type Hex, toEventSelector } from 'viem'
import { InconsistentNodeError } from '../errors'
import type { EventRow } from '../rows/tables'
import type { RawLog } from '../source/raw-log'
import { campaignEvents, gateEvents, resultEvents, roundEvents } from './event-rows'

export type Contracts = {
  campaigns: Hex
  matchingRounds: Hex
  computedResult: Hex
  voucherGate: Hex
  donationRouter: Hex
}

type Handler = (args: never) => EventRow[]
type Decoder = (log: RawLog) => EventRow[]

/** First topic of a donation. */
export const DONATED = toEventSelector('Donated(bytes32,address,uint256,uint256,uint256)')
const WORD = 64

/**
 * Decodes logs of the contracts into rows. Logs must come in the chain's order. Events that concern neither money nor
 * people (EIP712DomainChanged) give no rows.
 * @throws InconsistentNodeError for a log of another address, which was not asked for; Error for a malformed log.
 */
export function logDecoder(contracts: Contracts): Decoder {
  const { campaigns, matchingRounds, computedResult, voucherGate, donationRouter } = contracts
  const routing = routedCarts(contracts)
  const decodeCampaigns = contractDecoder(campaignsAbi, campaignEvents)
  const decoders = new Map<string, Decoder>([
    [lowerHex(campaigns), (log) => decodeCampaigns(log).map((row) => routing.named(row, log))],
    [lowerHex(matchingRounds), contractDecoder(matchingRoundsAbi, roundEvents)],
    [lowerHex(computedResult), contractDecoder(computedResultAbi, resultEvents)],
    [lowerHex(voucherGate), contractDecoder(voucherGateAbi, gateEvents(lowerHex(voucherGate)))],
    [lowerHex(donationRouter), routing.note],
  ])
  return (log) => {
    const decode = decoders.get(lowerHex(log.address))
    if (!decode) throw new InconsistentNodeError(`The node sent a log of ${log.address}, which was not asked for.`)
    return decode(log)
  }
}

/**
 * Campaigns sees the router as the payer. The router's own event names the account that paid. It comes before the
 * donations in the same transaction; the router executes one cart at a time.
 */
function routedCarts({ campaigns, donationRouter }: Contracts) {
  const router = lowerHex(donationRouter)
  let last: { transaction: Hex; donor: string; payer: string } | undefined
  const note: Decoder = ({ topics, data, transactionHash }) => {
    const { eventName, args } = decodeEventLog({ abi: donationRouterAbi, topics, data, strict: true })
    // Carts can be for other Campaigns contracts, also fake ones.
    if (eventName === 'Routed' && lowerHex(args.campaigns) === lowerHex(campaigns)) {
      last = { transaction: transactionHash, donor: lowerHex(args.donor), payer: lowerHex(args.payer) }
    }
    return []
  }
  const named = (row: EventRow, { transactionHash }: RawLog): EventRow => {
    if (row.table !== 'paid_carts' || row.values.payer !== router) return row
    if (last?.transaction !== transactionHash || last.donor !== row.values.beneficiary) {
      throw new BaseError('A routed cart does not follow a Routed event that names its payer.')
    }
    return { ...row, values: { ...row.values, payer: last.payer, is_routed: true } }
  }
  return { note, named }
}

function contractDecoder(abi: Abi, handlers: object): Decoder {
  const byName = new Map(Object.entries(handlers) as [string, Handler][])
  return (log) => {
    if (log.topics[0] === DONATED) return [decodeDonated(log)]
    const { eventName, args } = decodeEventLog({ abi, topics: log.topics, data: log.data, strict: true })
    const handler = eventName === undefined ? undefined : byName.get(eventName)
    return handler ? handler(args as never) : []
  }
}

/** Most logs are donations. Cutting out the words is some ten times faster than decoding by the ABI. */
function decodeDonated({ topics, data }: RawLog): EventRow {
  const word = (index: number) => BigInt(`0x${data.slice(2 + index * WORD, 2 + (index + 1) * WORD)}`)
  const [, campaign, donor] = topics
  if (!campaign || !donor || data.length !== 2 + 3 * WORD) throw new BaseError('A Donated log is malformed.')
  const values = { campaign, donor: `0x${donor.slice(26)}`, amount: word(0), weight: word(1), counted: word(2) }
  return { table: 'donations', values }
}
