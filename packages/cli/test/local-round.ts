import type { Deployment } from '@commonweight/abi/deployment'
import { textDigest } from '@commonweight/domain/canonical'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { sortAddresses } from '@commonweight/sdk/call/sort-addresses'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { getRoundCount } from '@commonweight/sdk/read/get-round-count'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { startAnvil } from '@commonweight/testkit/start-anvil'
import { type Account, type Client, createClient, type Hex, http, zeroAddress } from 'viem'
import { getBlock, sendTransaction, waitForTransactionReceipt } from 'viem/actions'

export const DAY = 86_400
export const UNIT = 10n ** 6n
export const [ada, bao, chidi] = [devAccount('ada'), devAccount('bao'), devAccount('chidi')]
export const operator = devAccount('operator')
const lab = devAccount('lab')
const attesters = sortAddresses([devAccount('attester1').address, devAccount('attester2').address])

export type LocalRounds = {
  rpcUrl: string
  client: Client
  deployment: Deployment
  send(account: Account, call: PreparedCall): Promise<void>
  moveTo(timestamp: number): Promise<void>
  stop(): Promise<void>
}

/** A chain with the contracts, on which three people have tokens and count fully. */
export async function startLocalRounds(): Promise<LocalRounds> {
  const anvil = await startAnvil()
  const client = createClient({ transport: http(anvil.rpcUrl) })
  const account = devAccount('deployer').address
  const { deployment } = await deploy(client, { artifacts: await readReleaseArtifacts(), plan: localPlan, account })
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  const chain: LocalRounds = {
    rpcUrl: anvil.rpcUrl,
    client,
    deployment,
    async send(from, { to, data, value }) {
      const hash = await sendTransaction(client, { account: from, chain: null, to, data, value })
      const { status } = await waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
      if (status !== 'success') throw new Error(`${hash} reverted`)
    },
    async moveTo(timestamp) {
      await request({ method: 'evm_setNextBlockTimestamp', params: [timestamp] })
      await request({ method: 'evm_mine', params: [] })
    },
    stop: () => anvil.stop(),
  }
  for (const person of [ada, bao, chidi]) await equip(chain, person)
  return chain
}

/** What a `round` command needs to find a round. */
export function roundOptions(rpcUrl: string, { deployment }: LocalRounds, { round }: { round: number }): string[] {
  return ['--rpc', rpcUrl, '--campaigns', deployment.campaigns, '--round', String(round)]
}

const tokenOf = ({ deployment }: LocalRounds) => {
  const token = deployment.tokens.find(({ decimals }) => decimals === 6)
  if (token === undefined) throw new Error('The local plan has no six-decimal token.')
  return token.address
}

const readTime = async ({ client }: LocalRounds) => Number((await getBlock(client)).timestamp)

async function equip(chain: LocalRounds, account: typeof ada): Promise<void> {
  await giveTokens(chain, account)
  await vouchFor(chain, account)
}

/** A million tokens, which the contracts may take. */
export async function giveTokens(chain: LocalRounds, account: typeof ada): Promise<void> {
  const { chainId, campaigns, matchingRounds } = chain.deployment
  const token = tokenOf(chain)
  const amount = 1_000_000n * UNIT
  await chain.send(account, prepareMintTestToken({ chainId, token, to: account.address, amount }))
  for (const spender of [campaigns, matchingRounds]) {
    await chain.send(account, prepareApproveToken({ chainId, token, spender, amount }))
  }
}

/** From now on the account's donations count fully. */
export async function vouchFor(chain: LocalRounds, account: typeof ada): Promise<void> {
  const { deployment } = chain
  const issuedAt = await readTime(chain)
  const nullifier = await textDigest(account.address)
  const voucher = { account: account.address, weight: 10_000, issuedAt, expiresAt: issuedAt + 300 * DAY, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  await chain.send(account, prepareRegisterVoucher({ deployment, voucher, signature }))
}

/** @property tokens Whole tokens, also parts of one. @property place Of the campaign in its round. */
export type PlacedDonation = readonly [account: typeof ada, place: number, tokens: number]

const DONATIONS: readonly PlacedDonation[] = [
  [ada, 0, 4],
  [bao, 0, 2],
  [ada, 0, 3],
  [chidi, 0, 1],
  [bao, 1, 9],
  [chidi, 1, 5],
  [ada, 2, 50],
]

/** A round and its campaigns. @property end Unix seconds. */
export type EndedRound = { round: number; campaigns: Hex[]; end: number; termsHash: Hex }

/** @property cap Base units; 0: none. @property size Campaigns. @property calculator Without one: the zero address. */
export type OpenedRoundOptions = { cap?: bigint; size?: number; calculator?: Hex; isFunded?: boolean }

/**
 * A round with a calculator, 30 tokens of early money (20 of Ada, 10 of Bao) and three campaigns: to the first two Ada,
 * Bao and Chidi gave, to the third Ada alone. It is over.
 */
export async function endedRound(chain: LocalRounds, name: string, options?: OpenedRoundOptions): Promise<EndedRound> {
  const opened = await openedRound(chain, name, options)
  await giveAll(chain, opened)
  await chain.moveTo(opened.end)
  return opened
}

/** The same on its first day, before any donation. */
export async function openedRound(
  chain: LocalRounds,
  name: string,
  { cap = 0n, size = 3, calculator = operator.address, isFunded = true }: OpenedRoundOptions = {},
): Promise<EndedRound> {
  const { deployment, client } = chain
  const token = tokenOf(chain)
  const start = (await readTime(chain)) + 2 * DAY
  const end = start + DAY
  const shared = { token, gate: deployment.voucherGate, attesters, threshold: 1, challengePeriod: DAY }
  const terms = {
    ...shared,
    operator: operator.address,
    digest: await textDigest(name),
    calculator,
    cap,
    unusedTo: zeroAddress,
    start,
    end,
    reviewPeriod: DAY,
    claimUntil: end + 10 * DAY,
    minimum: 10n ** 16n,
  }
  await chain.send(operator, prepareOpenRound({ deployment, terms }))
  const round = await getRoundCount(client, { deployment })
  const termsHash = roundTermsHash(terms)
  for (const [account, amount] of isFunded
    ? ([
        [ada, 20n * UNIT],
        [bao, 10n * UNIT],
      ] as const)
    : []) {
    const money = { termsHash, sponsor: account.address, amount, token }
    await chain.send(account, prepareFundRound({ deployment, round, ...money }))
  }
  const campaigns: Hex[] = []
  for (let number = 1; number <= size; number++) {
    const criteria = await textDigest('criteria')
    const campaign = {
      ...shared,
      lab: lab.address,
      payout: lab.address,
      round,
      digest: await textDigest(`${name} ${number}`),
      opensAt: start,
      closesAt: end,
      goal: UNIT,
      vetoShare: 2_500,
      milestones: [{ share: 10_000, deadline: end + 20 * DAY, criteria }],
    }
    await chain.send(lab, prepareCreateCampaign({ deployment, terms: campaign }))
    campaigns.push(campaignId({ chainId: deployment.chainId, terms: campaign }))
  }
  await chain.send(operator, prepareAdmitCampaigns({ deployment, round, campaigns }))
  await chain.moveTo(start)
  return { round, campaigns, end, termsHash }
}

/** Makes donations, one after another. Those of `endedRound` are the default. */
export async function giveAll(
  chain: LocalRounds,
  { campaigns }: EndedRound,
  donations: readonly PlacedDonation[] = DONATIONS,
): Promise<void> {
  const { deployment } = chain
  for (const [account, place, tokens] of donations) {
    const amount = BigInt(Math.round(tokens * Number(UNIT)))
    const campaign = campaigns[place] ?? '0x'
    await chain.send(account, prepareDonate({ deployment, campaign, amount, token: tokenOf(chain) }))
  }
}
