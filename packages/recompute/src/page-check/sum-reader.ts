import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import { type Client, type Hex, numberToHex, pad } from 'viem'
import { getAbiItem, toEventSelector } from 'viem/utils'
import { amountsOf, campaignSums, extendedDeadline, submissionSums, sumOf } from './campaign-sums'
import { type Claim, type Parts, partsOf, type SumClaim } from './claim'
import { type Event, readLogs } from './read-logs'
import type { ViewReader } from './read-view'

export type SumParameters = { client: Client; deployment: Deployment; block: bigint; views: ViewReader }

/** Ids that nodes filter well by at once. */
const MAX_FILTERED = 200

/**
 * Reads all events that these claims need, once, and answers each of them.
 * @throws LogsUnavailableError
 */
export async function sumReader(
  parameters: SumParameters,
  claims: readonly Claim[],
): Promise<(claim: SumClaim) => Promise<Parts>> {
  const sums = claims.filter((claim) => claim.kind === 'sum')
  const subjects = (...names: SumClaim['sum'][]) =>
    new Set(sums.flatMap(({ sum, subject }) => (names.includes(sum) ? [subject[0] ?? ''] : [])))
  const rounds = new Map<string, Event[]>()
  for (const round of subjects('round', 'sponsor')) rounds.set(round, await roundEvents(parameters, round))
  const members = [...rounds.values()].flatMap((events) => [...membersOf(events)])
  const ids = [...new Set([...subjects('campaign', 'milestone', 'submission'), ...members])]
  const [campaigns, recovered] = await campaignEvents(parameters, ids)
  const accounts = new Map<string, Event[]>()
  for (const account of subjects('account')) accounts.set(account, await accountEvents(parameters, account))
  for (const account of subjects('backing')) {
    if (!accounts.has(account)) accounts.set(account, await accountEvents(parameters, account))
  }
  const of = (events: ReadonlyMap<string, Event[]>, key: string) => events.get(key) ?? []
  return async ({ sum, subject }) => {
    const [first = '', second = '', third = ''] = subject
    switch (sum) {
      case 'campaign':
        return campaignSums(of(campaigns, first), of(recovered, first), parameters.deployment.matchingRounds)
      case 'milestone': {
        const { deadline = '' } = await parameters.views('campaigns', 'milestoneOf', [first, second])
        return { deadline: extendedDeadline(of(campaigns, first), second) ?? deadline }
      }
      case 'submission':
        return submissionSums(of(campaigns, first), second)
      case 'round':
        return roundSums(parameters, first, of(rounds, first), campaigns)
      case 'sponsor':
        return partsOf({ paidItself: sumOf(paidBy(of(rounds, first), second)) })
      case 'backing':
        return backingSums(of(accounts, first).filter(({ args }) => args.campaign === second))
      case 'account':
        return accountSums(parameters.views, of(accounts, first), second, third)
    }
  }
}

function membersOf(events: readonly Event[]): Set<string> {
  const members = new Set<string>()
  for (const { name, args } of events) {
    if (name === 'CampaignAdmitted') members.add(args.campaign ?? '')
    if (name === 'CampaignRemoved') members.delete(args.campaign ?? '')
  }
  return members
}

function paidBy(events: readonly Event[], account: string): bigint[] {
  const own = events.filter(({ args }) => args.sponsor === account && args.payer === account)
  return amountsOf(own, 'Funded')
}

async function roundSums(
  { views }: SumParameters,
  round: string,
  events: readonly Event[],
  campaigns: ReadonlyMap<string, Event[]>,
): Promise<Parts> {
  const members = membersOf(events)
  const gifts = [...members].flatMap((id) => (campaigns.get(id) ?? []).filter(({ name }) => name === 'Donated'))
  const funded = events.filter(({ name, numbers }) => name === 'Funded' && (numbers.amount ?? 0n) > 0n)
  const sponsors = [...new Set(funded.map(({ args }) => args.sponsor ?? ''))]
  const { early = '0' } = await views('matchingRounds', 'roundOf', [round])
  // Without early money there are no holders, and nobody is asked for.
  const held =
    early === '0' ? [] : await Promise.all(sponsors.map((one) => views('matchingRounds', 'sponsorOf', [round, one])))
  const admitted = new Set(events.flatMap(({ name, args }) => (name === 'CampaignAdmitted' ? [args.campaign] : [])))
  const skipped = new Set(events.flatMap(({ name, args }) => (name === 'CampaignSkipped' ? [args.campaign] : [])))
  return partsOf({
    campaigns: members.size,
    donors: new Set(gifts.map(({ args }) => args.donor)).size,
    donated: sumOf(amountsOf(gifts, 'Donated')),
    sponsors: sponsors.length,
    holders: held.filter((parts) => parts.early !== '0').length,
    skipped: [...skipped].filter((campaign) => !admitted.has(campaign)).length,
  })
}

function backingSums(events: readonly Event[]): Parts {
  return partsOf({
    given: sumOf(amountsOf(events, 'Donated')),
    refunded: sumOf(amountsOf(events, 'Refunded')),
    donations: amountsOf(events, 'Donated').length,
  })
}

/** Of campaigns in one token alone. */
async function accountSums(
  views: ViewReader,
  events: readonly Event[],
  token: string,
  decimals: string,
): Promise<Parts> {
  const ids = [...new Set(events.map(({ args }) => args.campaign ?? ''))]
  const isOf = await Promise.all(
    ids.map(async (id) => {
      const [window, measure] = [
        await views('campaigns', 'windowOf', [id]),
        await views('campaigns', 'measureOf', [id]),
      ]
      return window.token === token && measure.decimals === decimals
    }),
  )
  const { given = '0', refunded = '0' } = backingSums(
    events.filter(({ args }) => isOf[ids.indexOf(args.campaign ?? '')]),
  )
  return { given, refunded }
}

function roundEvents({ client, deployment, block }: SumParameters, round: string): Promise<Event[]> {
  return readLogs({
    client,
    abi: matchingRoundsAbi,
    address: deployment.matchingRounds,
    topics: [null, numberToHex(Number(round), { size: 32 })],
    from: BigInt(deployment.deploymentBlock),
    to: block,
  })
}

type ByCampaign = Map<string, Event[]>

/** Events of these campaigns, and what rounds recovered from them. */
async function campaignEvents(
  { client, deployment, block }: SumParameters,
  ids: readonly string[],
): Promise<[campaigns: ByCampaign, recovered: ByCampaign]> {
  const range = { client, from: BigInt(deployment.deploymentBlock), to: block }
  const campaigns: Event[][] = []
  const recovered: Event[][] = []
  for (let from = 0; from < ids.length; from += MAX_FILTERED) {
    const some = ids.slice(from, from + MAX_FILTERED) as Hex[]
    const own = { abi: campaignsAbi, address: deployment.campaigns, topics: [null, some] }
    const ofRounds = {
      abi: matchingRoundsAbi,
      address: deployment.matchingRounds,
      topics: [topicOf('Recovered'), null, some],
    }
    campaigns.push(await readLogs({ ...range, ...own }))
    recovered.push(await readLogs({ ...range, ...ofRounds }))
  }
  return [byCampaign(campaigns.flat()), byCampaign(recovered.flat())]
}

function topicOf(eventName: 'Recovered'): Hex {
  return toEventSelector(getAbiItem({ abi: matchingRoundsAbi, name: eventName }))
}

function byCampaign(events: readonly Event[]): ByCampaign {
  const found: ByCampaign = new Map()
  for (const event of events) {
    const id = event.args.campaign ?? ''
    const own = found.get(id)
    if (own) own.push(event)
    else found.set(id, [event])
  }
  return found
}

function accountEvents({ client, deployment, block }: SumParameters, account: string): Promise<Event[]> {
  const topics = (['Donated', 'Refunded'] as const).map((name) =>
    toEventSelector(getAbiItem({ abi: campaignsAbi, name })),
  )
  return readLogs({
    client,
    abi: campaignsAbi,
    address: deployment.campaigns,
    topics: [topics, null, pad(account as Hex)],
    from: BigInt(deployment.deploymentBlock),
    to: block,
  })
}
