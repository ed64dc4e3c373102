import { textDigest } from '@commonweight/domain/canonical'
import { parseTermsDocument } from '@commonweight/domain/documents/terms-document'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareDonateMany } from '@commonweight/sdk/prepare/donations/donate-many'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { getRoundCount } from '@commonweight/sdk/read/get-round-count'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type Hex, type PrivateKeyAccount, zeroAddress } from 'viem'
import type { Safe, SafeCall } from '../../../src/transactions/test/safe'
import { readChainTime, travelTo } from './chain-clock'
import { provide, send, tokenOf, UNIT, verify } from './chain-writes'
import type { People } from './people'
import type { RunningProduct } from './running-product'
import { publish } from './submitted-campaign'

const DAY = 86_400
const CRITERIA = 'Weights, data and evaluation are public.'

/** A gate, and how an account is verified there with full weight. */
export type VerifiedAt = { gate: Hex; verify: (account: PrivateKeyAccount) => Promise<unknown> }

/**
 * @property cap Base units of the most that one campaign can get; 0: no cap.
 * @property goals Base units, in the order of the titles; without one there is no goal.
 */
export type MatchedOptions = Partial<VerifiedAt> & { cap?: bigint; goals?: readonly bigint[] }

/** Campaigns in the order of their titles. */
export type MatchedCampaigns = { round: number; campaigns: Hex[] }

/**
 * An open round with a pool of 40 and a campaign for each title, to which Ben and Cleo gave: more than the pool has is
 * asked for, so gifts bring less together than one by one.
 * @param options Without a gate the round has the deployment's voucher gate.
 */
export async function matchedCampaigns(
  product: RunningProduct,
  people: People,
  titles: readonly string[],
  options: MatchedOptions = {},
): Promise<MatchedCampaigns> {
  const { deployment, client } = product
  const { operator, ben, cleo } = people
  for (const donor of [ben, cleo]) {
    await provide(product, donor)
    await (options.verify ? options.verify(donor) : verify(product, donor, 10_000))
  }
  const token = tokenOf(product)
  const start = (await readChainTime(product)) + 60
  const attesters = sortAddresses([people.attester1.address, people.attester2.address])
  const { gate = deployment.voucherGate, cap = 0n, goals = [] } = options
  const shared = { token, gate, attesters, threshold: 1, challengePeriod: DAY }
  const document = { type: 'commonweight/round/1', title: `Cart round ${start}`, summary: 'For carts of many gifts.' }
  const rest = { story: 'Story', operatorName: 'The journey', demo: false, links: [] }
  const terms = {
    ...shared,
    operator: operator.address,
    calculator: zeroAddress,
    digest: await publish(product, { ...document, ...rest }),
    start,
    end: start + 2 * DAY,
    reviewPeriod: DAY,
    claimUntil: start + 30 * DAY,
    minimum: 0n,
    cap,
    unusedTo: zeroAddress,
  }
  await send(product, operator, prepareOpenRound({ deployment, terms }))
  const round = await getRoundCount(client, { deployment })
  const fund = { deployment, round, termsHash: roundTermsHash(terms), sponsor: ben.address, amount: 40n * UNIT, token }
  await send(product, ben, prepareFundRound(fund))
  const campaigns: Hex[] = []
  for (const [index, title] of titles.entries()) {
    const goal = goals[index] ?? 0n
    campaigns.push(await listIn(product, people, { ...shared, title, goal, round, start }))
  }
  await send(product, operator, prepareAdmitCampaigns({ deployment, round, campaigns }))
  await travelTo(product, start)
  const donations = campaigns.map((campaign, index) => ({ campaign, amount: BigInt(16 + 9 * index) * UNIT }))
  for (const donor of [ben, cleo]) await send(product, donor, prepareDonateMany({ deployment, donations, token }))
  return { round, campaigns }
}

/** A campaign in the native coin, in no round, open for two days. */
export async function nativeCampaign(product: RunningProduct, people: People, title: string): Promise<Hex> {
  const attesters = [people.attester1.address]
  const shared = { token: NATIVE_TOKEN, gate: product.deployment.voucherGate, attesters, threshold: 1 }
  const start = await readChainTime(product)
  return listIn(product, people, { ...shared, challengePeriod: DAY, title, goal: 0n, round: 0, start })
}

type Listing = {
  token: Hex
  gate: Hex
  attesters: Hex[]
  threshold: number
  challengePeriod: number
  title: string
  goal: bigint
  round: number
  start: number
}

async function listIn(product: RunningProduct, { lab }: People, listing: Listing): Promise<Hex> {
  const { deployment } = product
  const terms = await termsFor(product, lab.address, listing)
  await send(product, lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}

/** A campaign whose lab is a Safe, in the native coin, in no round, open for two days. */
export async function safeCampaign(product: RunningProduct, people: People, safe: Safe, title: string): Promise<Hex> {
  const { deployment } = product
  const attesters = [people.attester1.address]
  const shared = { token: NATIVE_TOKEN, gate: deployment.voucherGate, attesters, threshold: 1 }
  const start = await readChainTime(product)
  const listing = { ...shared, challengePeriod: DAY, title, goal: 0n, round: 0, start }
  const terms = await termsFor(product, safe.address, listing)
  const { to, data, value } = prepareCreateCampaign({ deployment, terms })
  await confirmedByAll(safe, { to, data, value })
  return campaignId({ chainId: deployment.chainId, terms })
}

/** All owners but the one that executes confirm, then it executes. */
export async function confirmedByAll(safe: Safe, call: SafeCall): Promise<Hex> {
  const hash = await safe.hashOf(call)
  for (const owner of safe.owners.slice(1)) await safe.confirm(owner, hash)
  return safe.execute(call)
}

async function termsFor(product: RunningProduct, lab: Hex, { title, start, ...rest }: Listing) {
  const document = parseTermsDocument({
    type: 'commonweight/terms/1',
    title,
    summary: 'One of several that a donor gives to at once.',
    story: 'One plan.',
    labName: 'Journey Lab',
    demo: false,
    links: [],
    milestones: [{ title: 'All of it', criteria: CRITERIA }],
    model: { kind: 'language', parameters: '1B', licence: 'Apache-2.0', base: 'scratch' },
  })
  return {
    ...rest,
    lab,
    payout: lab,
    digest: await publish(product, document),
    opensAt: start,
    closesAt: start + 2 * DAY,
    vetoShare: 2_500,
    milestones: [{ share: 10_000, deadline: start + 90 * DAY, criteria: await textDigest(CRITERIA) }],
  }
}
