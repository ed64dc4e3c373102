import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { pin, type RoundTotals, reachesCap } from '@commonweight/qf/chain/round-payout'
import { decodeError } from '@commonweight/sdk/call/decode-error'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { preparePinCampaigns } from '@commonweight/sdk/prepare/rounds/pin-campaigns'
import { prepareSealRound } from '@commonweight/sdk/prepare/rounds/seal-round'
import { type GetCampaignReturnType, getCampaign } from '@commonweight/sdk/read/get-campaign'
import { type GetRoundReturnType, getRound } from '@commonweight/sdk/read/get-round'
import { type Hex, type Log, parseEventLogs } from 'viem'
import { call } from 'viem/actions'
import type { Replay } from './give-all'
import { accountOf, DAY, type OpenRound, REVIEW } from './scenario'

const ANYONE = accountOf('anyone')

/**
 * A round from its end to its claims, as the chain tells it.
 * @property atEnd Round and campaigns (by project) after the last donation, before any pin.
 * @property pinned In the order of the pins.
 * @property refused Name of the error by which the chain refused to pin one of the others, by campaign.
 * @property claimed Base units of match by campaign.
 * @property final Round and campaigns after the claims.
 */
export type Settlement = {
  atEnd: Snapshot
  pinned: Hex[]
  refused: Map<Hex, string>
  claimed: Map<Hex, bigint>
  final: Snapshot
}

export type Snapshot = {
  round: GetRoundReturnType
  campaigns: Map<string, Pick<GetCampaignReturnType, 'tally' | 'weight'>>
}

/**
 * Pins all that is due in an order drawn at random, seals and claims.
 * @param draw Uniform in [0, 1).
 */
export async function settle(replay: Replay, open: OpenRound, draw: () => number): Promise<Settlement> {
  const { builder, deployment } = replay
  const { round, campaigns } = open
  // Rounds end together and are settled one after the other.
  const ended = open.end + (round - 1) * 4 * REVIEW
  // The result on chain is sealed a day after the review.
  const sealedAt = ended + REVIEW + DAY
  const atEnd = await snapshot(replay, open)
  const pinned = chooseDue(open, atEnd, draw)
  for (const campaign of pinned) builder.add(ANYONE, preparePinCampaigns({ deployment, round, campaigns: [campaign] }))
  await builder.mine(ended)
  const refused = await refusals(replay, open, pinned)

  builder.add(ANYONE, prepareSealRound({ deployment, round }))
  await builder.mine(sealedAt)
  for (const campaign of campaigns.values()) builder.add(ANYONE, prepareClaimMatch({ deployment, round, campaign }))
  const logs = (await builder.mine(sealedAt + 1)).flatMap((receipt) => receipt.logs) as unknown as Log[]
  const claims = parseEventLogs({ abi: matchingRoundsAbi, logs, eventName: 'Claimed' })
  const claimed = new Map(claims.map(({ args }) => [args.campaign, args.amount]))
  return { atEnd, pinned, refused, claimed, final: await snapshot(replay, open) }
}

/** Everything that reaches the cap while pins continue, each drawn from those that are due. */
function chooseDue({ campaigns }: OpenRound, { round, campaigns: states }: Snapshot, draw: () => number): Hex[] {
  let state: RoundTotals = round
  const waiting = new Map([...campaigns].map(([project, campaign]) => [campaign, states.get(project)?.weight ?? 0n]))
  const pinned: Hex[] = []
  for (;;) {
    const due = [...waiting].filter(([, w]) => reachesCap(state, w))
    const chosen = due[Math.floor(draw() * due.length)]
    if (chosen === undefined) return pinned
    const [campaign, w] = chosen
    state = pin(state, w)
    waiting.delete(campaign)
    pinned.push(campaign)
  }
}

async function refusals({ builder, deployment }: Replay, open: OpenRound, pinned: Hex[]): Promise<Map<Hex, string>> {
  const others = [...open.campaigns.values()].filter((campaign) => !pinned.includes(campaign))
  const answers = others.map(async (campaign): Promise<[Hex, string]> => {
    const { to, data } = preparePinCampaigns({ deployment, round: open.round, campaigns: [campaign] })
    return call(builder.client, { to, data }).then(
      () => [campaign, 'accepted'],
      (error: unknown) => [campaign, decodeError(error)?.name ?? String(error)],
    )
  })
  return new Map(await Promise.all(answers))
}

async function snapshot({ builder: { client }, deployment }: Replay, open: OpenRound): Promise<Snapshot> {
  const states = [...open.campaigns].map(async ([project, campaign]) => {
    return [project, await getCampaign(client, { deployment, campaign })] as const
  })
  return {
    round: await getRound(client, { deployment, round: open.round }),
    campaigns: new Map(await Promise.all(states)),
  }
}
