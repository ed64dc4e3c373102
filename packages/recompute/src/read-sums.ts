import type { Hex } from '@commonweight/domain/hex'
import { type CampaignSums, getCampaignSums } from '@commonweight/sdk/read/get-campaign-sums'
import type { GetRoundReturnType } from '@commonweight/sdk/read/get-round'
import { getRoundAt } from '@commonweight/sdk/read/get-round-at'
import type { RoundContracts, RoundEvents } from '@commonweight/sdk/read/get-round-events'
import { getStanding, type Standing } from '@commonweight/sdk/read/get-standing'
import type { Address, Client } from 'viem'
import { roundLogs } from './round-logs'

/** How many are asked for at once. */
const WIDTH = 20

/** What the contracts keep of a campaign. @property standing In the round. */
export type MemberSums = CampaignSums & { standing: Standing }

/**
 * What the contracts keep of a round and of every campaign that its events name, after a block. Also what
 * was pinned and paid by then according to events, because a round's inputs follow from neither.
 * @property members By campaign, also those that were removed. @property paid Base units of match, by campaign.
 */
export type RoundSums = {
  round: GetRoundReturnType
  members: ReadonlyMap<Hex, MemberSums>
  pinned: ReadonlySet<Hex>
  paid: ReadonlyMap<Hex, bigint>
}

export type ReadSumsParameters = { client: Client; deployment: RoundContracts; events: RoundEvents; block: bigint }

/**
 * Reads what `compareEvents` compares a round's events with.
 * @returns undefined if the node does not have the state of that block. @throws LogsUnavailableError
 */
export async function readSums(parameters: ReadSumsParameters): Promise<RoundSums | undefined> {
  const { client, deployment, events, block } = parameters
  const at = { client, deployment, round: events.round, block }
  const round = await getRoundAt(client, at)
  if (round === undefined) return undefined
  const donors = donorsOf(events)
  const sums = await getCampaignSums(client, { deployment, campaigns: donors, block })
  const standings = await readStandings(parameters, [...donors.keys()])
  const isPinned = round.pinned > 0 || [...standings.values()].includes('pinned')
  const pins = isPinned ? await roundLogs(at, 'Pinned') : []
  const claims = round.claimed > 0n ? await roundLogs(at, 'Claimed') : []
  return {
    round,
    members: new Map(
      [...sums].map(([campaign, each]) => [campaign, { ...each, standing: standings.get(campaign) ?? 'none' }]),
    ),
    pinned: new Set(pins.map(({ args }) => args.campaign)),
    paid: new Map(claims.map(({ args }) => [args.campaign, 'amount' in args ? args.amount : 0n])),
  }
}

/** Who gave to each campaign that was ever admitted, by events. */
function donorsOf({ events }: RoundEvents): Map<Hex, Address[]> {
  const donors = new Map<Hex, Set<Address>>()
  for (const event of events) if (event.kind === 'admitted') donors.set(event.campaign, new Set())
  for (const event of events) if (event.kind === 'counted') donors.get(event.campaign)?.add(event.donor)
  return new Map([...donors].map(([campaign, each]) => [campaign, [...each]]))
}

async function readStandings(
  { client, deployment, events: { round }, block }: ReadSumsParameters,
  campaigns: readonly Hex[],
): Promise<Map<Hex, Standing>> {
  const standings = new Map<Hex, Standing>()
  for (let from = 0; from < campaigns.length; from += WIDTH) {
    const some = campaigns.slice(from, from + WIDTH)
    const read = await Promise.all(some.map((campaign) => getStanding(client, { deployment, round, campaign, block })))
    for (const [index, campaign] of some.entries()) standings.set(campaign, read[index] ?? 'none')
  }
  return standings
}
