import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { BaseError } from '@commonweight/domain/base-error'
import { lowerHex } from '@commonweight/domain/hex'
import type { Address, Client, Hex } from 'viem'
import { getBlock, getContractEvents } from 'viem/actions'
import type { RoundTerms } from '../terms/round-terms'
import { readInRanges } from './read-in-ranges'

/** The contracts that a round is read from. */
export type RoundContracts = Pick<Deployment, 'chainId' | 'campaigns' | 'matchingRounds' | 'deploymentBlock'>

/** @property block Events after this block are not read. */
export type GetRoundEventsParameters = { deployment: RoundContracts; round: number; block: bigint }

/** An event's position on the chain. */
type Place = { blockNumber: bigint; logIndex: number }

/**
 * A change of a round's pool (to `pool` base units), of its members, or of what counts: `counted` is in 1e-18 token;
 * `amount` is the donation in base units, 0 if earlier donations were counted at a new weight.
 */
export type RoundEvent = Place &
  (
    | { kind: 'funded'; pool: bigint }
    | { kind: 'admitted'; campaign: Hex }
    | { kind: 'removed'; campaign: Hex }
    | { kind: 'counted'; campaign: Hex; donor: Address; amount: bigint; counted: bigint }
  )

/** All events that determine a round's inputs, in the order of the chain. */
export type RoundEvents = { round: number; terms: RoundTerms; decimals: number; events: RoundEvent[] }

/** `no-round`: no event creates the round. `reorganised`: the chain changed while it was read. */
export class RoundEventsError extends BaseError {
  override readonly name = 'RoundEventsError'

  constructor(
    message: string,
    readonly reason: 'no-round' | 'reorganised',
  ) {
    super(message)
  }
}

/** Nodes filter badly by more ids than this; all donations are read then. */
const MAX_FILTERED = 200

/**
 * Reads a round's events up to a block; addresses and ids in lower case.
 * @throws RoundEventsError if there is no such round by then, or if the chain was reorganised meanwhile: try again.
 * @throws LogsUnavailableError
 */
export async function getRoundEvents(client: Client, parameters: GetRoundEventsParameters): Promise<RoundEvents> {
  const { deployment, round, block } = parameters
  const before = await getBlock(client, { blockNumber: block })
  const [created] = await readRange(client, parameters, BigInt(deployment.deploymentBlock), 'RoundCreated')
  if (created === undefined) throw new RoundEventsError(`There is no round ${round} up to block ${block}.`, 'no-round')
  const from = created.blockNumber
  const changes = await roundChanges(client, parameters, from)
  const donations = await countedDonations(client, parameters, from, changes)
  const after = await getBlock(client, { blockNumber: block })
  if (after.hash !== before.hash) {
    throw new RoundEventsError('The chain was reorganised while it was read; try again.', 'reorganised')
  }
  const { terms, decimals } = created.args as { terms: RoundTerms; decimals: number }
  const events = [...changes, ...donations].sort(
    (a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex,
  )
  return { round, terms, decimals, events }
}

type RoundEventName = 'RoundCreated' | 'Funded' | 'CampaignAdmitted' | 'CampaignRemoved'

function readRange(
  client: Client,
  { deployment, round, block }: GetRoundEventsParameters,
  from: bigint,
  eventName: RoundEventName,
) {
  return readInRanges({
    from,
    to: block,
    read: (range) =>
      getContractEvents(client, {
        address: deployment.matchingRounds,
        abi: matchingRoundsAbi,
        eventName,
        args: { round },
        strict: true,
        ...range,
      }),
  })
}

async function roundChanges(client: Client, parameters: GetRoundEventsParameters, from: bigint): Promise<RoundEvent[]> {
  const funded = await readRange(client, parameters, from, 'Funded')
  const admitted = await readRange(client, parameters, from, 'CampaignAdmitted')
  const removed = await readRange(client, parameters, from, 'CampaignRemoved')
  const member = (kind: 'admitted' | 'removed') => (log: (typeof admitted)[number]) => ({
    ...placeOf(log),
    kind,
    campaign: lowerHex((log.args as { campaign: Hex }).campaign),
  })
  return [
    ...funded.map((log) => ({ ...placeOf(log), kind: 'funded' as const, pool: (log.args as { pool: bigint }).pool })),
    ...admitted.map(member('admitted')),
    ...removed.map(member('removed')),
  ]
}

/**
 * Running totals of donors in all campaigns that were members. A campaign names its round, so its donations are later.
 */
async function countedDonations(
  client: Client,
  { deployment, block }: GetRoundEventsParameters,
  from: bigint,
  changes: readonly RoundEvent[],
): Promise<RoundEvent[]> {
  const members = new Set(changes.flatMap((event) => (event.kind === 'admitted' ? [event.campaign] : [])))
  if (members.size === 0) return []
  const campaign = members.size <= MAX_FILTERED ? [...members] : undefined
  const read = (eventName: 'Donated' | 'Refreshed') =>
    readInRanges({
      from,
      to: block,
      read: (range) =>
        getContractEvents(client, {
          address: deployment.campaigns,
          abi: campaignsAbi,
          eventName,
          args: campaign === undefined ? {} : { campaign },
          strict: true,
          ...range,
        }),
    })
  const logs = [...(await read('Donated')), ...(await read('Refreshed'))]
  return logs
    .map((log) => ({
      ...placeOf(log),
      kind: 'counted' as const,
      campaign: lowerHex(log.args.campaign),
      donor: lowerHex(log.args.donor),
      amount: 'amount' in log.args ? log.args.amount : 0n,
      counted: log.args.counted,
    }))
    .filter((event) => members.has(event.campaign))
}

function placeOf({ blockNumber, logIndex }: Place): Place {
  return { blockNumber, logIndex }
}
