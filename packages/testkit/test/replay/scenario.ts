import type { DeployedToken, Deployment } from '@commonweight/abi/deployment'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareAdmitCampaigns } from '@commonweight/sdk/prepare/rounds/admit-campaigns'
import { prepareFundRound } from '@commonweight/sdk/prepare/rounds/fund-round'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { roundTermsHash } from '@commonweight/sdk/terms/round-terms-hash'
import { type Address, getAddress, type Hex, keccak256, slice, toHex, zeroAddress } from 'viem'
import type { BlockBuilder } from './block-builder'
import { baseUnits, type Gg18Donation } from './gg18'

export const DAY = 86_400
export const REVIEW = DAY
export const OPERATOR = accountOf('operator')
const ATTESTERS = ['attester 1', 'attester 2', 'attester 3'].map(accountOf).sort()
const POOL = '25000'
const DURATION = 14 * DAY
const CLAIM_PERIOD = 90 * DAY

/**
 * One replay of the real round.
 * @property cap Most for one campaign in whole tokens; '0': none.
 * @property minimum Whole tokens below which a donor's total in a campaign does not count.
 */
export type Run = {
  decimals: 6 | 18
  cap: string
  minimum: string
}

/** A run's round on the chain. `campaigns` maps projects to campaigns, `pool`, `cap` and `minimum` are base units
 * (the minimum in 18 decimals). */
export type OpenRound = {
  run: Run
  round: number
  token: DeployedToken
  end: number
  pool: bigint
  cap: bigint
  minimum: bigint
  campaigns: Map<string, Hex>
}

/** The account of a name: nobody holds its key; anvil impersonates it. */
export function accountOf(name: string): Address {
  return getAddress(slice(keccak256(toHex(`gg18 ${name}`)), 0, 20))
}

export type OpenRoundsParameters = {
  builder: BlockBuilder
  deployment: Deployment
  runs: readonly Run[]
  projects: readonly string[]
  start: number
}

/**
 * Creates and funds a round per run, lists every project in it and lets the operator admit all, on a chain without
 * rounds. Takes four blocks, the last one at `start`.
 */
export async function openRounds(parameters: OpenRoundsParameters): Promise<OpenRound[]> {
  const { builder, deployment, runs, projects, start } = parameters
  const drafts = runs.map((run, index) => ({ ...draftRound(deployment, run, start), round: index + 1 }))
  for (const { terms } of drafts) builder.add(OPERATOR, prepareOpenRound({ deployment, terms }))
  await builder.mine(start - 30)

  for (const draft of drafts) addFunding(builder, deployment, draft)
  await builder.mine(start - 20)

  const rounds = drafts.map((draft): OpenRound => {
    const campaigns = projects.map(
      (project) => [project, addCampaign(builder, deployment, { draft, project })] as const,
    )
    return { ...draft, campaigns: new Map(campaigns) }
  })
  await builder.mine(start - 10)

  for (const { round, campaigns } of rounds) {
    builder.add(OPERATOR, prepareAdmitCampaigns({ deployment, round, campaigns: [...campaigns.values()] }))
  }
  await builder.mine(start)
  return rounds
}

/** Gives every donor the tokens of all its donations in all rounds and an allowance. One block. */
export async function fundDonors(
  builder: BlockBuilder,
  deployment: Deployment,
  {
    donations,
    rounds,
    timestamp,
  }: { donations: readonly Gg18Donation[]; rounds: readonly OpenRound[]; timestamp: number },
): Promise<void> {
  const needs = new Map<string, bigint>()
  for (const { token } of rounds) {
    for (const { donor, usd } of donations) {
      const key = `${donor} ${token.address}`
      needs.set(key, (needs.get(key) ?? 0n) + baseUnits(usd, token.decimals))
    }
  }
  for (const [key, amount] of needs) {
    const [donor = '', token] = key.split(' ') as [string, Address]
    addTokens(builder, { deployment, owner: accountOf(donor), token, amount, spender: deployment.campaigns })
  }
  await builder.mine(timestamp)
}

function draftRound(deployment: Deployment, run: Run, start: number) {
  const token = deployment.tokens.find(({ decimals }) => decimals === run.decimals)
  if (token === undefined) throw new Error(`The local deployment has no token of ${run.decimals} decimals`)
  const end = start + DURATION
  const amounts = {
    pool: baseUnits(POOL, run.decimals),
    cap: baseUnits(run.cap, run.decimals),
    minimum: baseUnits(run.minimum, 18),
  }
  const terms = {
    operator: OPERATOR,
    token: token.address,
    gate: deployment.voucherGate,
    digest: keccak256(toHex(`GG18 Token Engineering, ${run.decimals} decimals, cap ${run.cap}`)),
    start,
    end,
    reviewPeriod: REVIEW,
    claimUntil: end + CLAIM_PERIOD,
    minimum: amounts.minimum,
    cap: amounts.cap,
    challengePeriod: DAY,
    threshold: 2,
    calculator: zeroAddress,
    unusedTo: zeroAddress,
    attesters: ATTESTERS,
  }
  return { run, token, end, ...amounts, terms }
}

type DraftRound = ReturnType<typeof draftRound> & { round: number }

function addFunding(builder: BlockBuilder, deployment: Deployment, { round, token, pool, terms }: DraftRound): void {
  const sponsor = accountOf(`sponsor ${round}`)
  const money = { token: token.address, amount: pool }
  addTokens(builder, { deployment, owner: sponsor, ...money, spender: deployment.matchingRounds })
  builder.add(sponsor, prepareFundRound({ deployment, round, termsHash: roundTermsHash(terms), sponsor, ...money }))
}

function addCampaign(
  builder: BlockBuilder,
  deployment: Deployment,
  { draft, project }: { draft: DraftRound; project: string },
): Hex {
  const terms = campaignTerms(draft, project)
  builder.add(terms.lab, prepareCreateCampaign({ deployment, terms }))
  return campaignId({ chainId: deployment.chainId, terms })
}

type AddTokensParameters = {
  deployment: Deployment
  owner: Address
  token: Address
  amount: bigint
  spender: Address
}

function addTokens(builder: BlockBuilder, { deployment, owner, token, amount, spender }: AddTokensParameters): void {
  const { chainId } = deployment
  builder.add(owner, prepareMintTestToken({ chainId, token, to: owner, amount }))
  builder.add(owner, prepareApproveToken({ chainId, token, spender, amount }))
}

function campaignTerms({ round, terms, token, end }: DraftRound, project: string) {
  return {
    lab: accountOf(`lab of ${project}`),
    payout: accountOf(`payout of ${project}`),
    token: token.address,
    gate: terms.gate,
    round,
    digest: keccak256(toHex(project)),
    opensAt: terms.start,
    closesAt: end,
    goal: 1n,
    threshold: terms.threshold,
    attesters: ATTESTERS,
    challengePeriod: DAY,
    vetoShare: 5_000,
    milestones: [{ share: 10_000, deadline: end + CLAIM_PERIOD, criteria: keccak256(toHex('done')) }],
  }
}
