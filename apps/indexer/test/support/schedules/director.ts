import { getCampaign } from '@commonweight/read-models/campaigns/get-campaign'
import type { Db } from '@commonweight/read-models/create-db'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { campaignId } from '@commonweight/sdk/ids/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/campaigns/create-campaign'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { prepareOpenRound } from '@commonweight/sdk/prepare/rounds/open-round'
import { latestSealAt } from '@commonweight/sdk/terms/latest-seal-at'
import type { RoundTerms } from '@commonweight/sdk/terms/round-terms'
import type { Terms } from '@commonweight/sdk/terms/terms'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { type DevRole, devAccount } from '@commonweight/testkit/dev-accounts'
import type pg from 'pg'
import { type Address, type Hex, numberToHex } from 'viem'
import { expect } from 'vitest'
import { checkRoundOffers } from '../checks/check-offers'
import { type LocalChain, ZERO_ADDRESS } from '../local-chain'
import { caughtUp, startIndexer } from '../test-indexer'
import { DAY, type Known, type KnownRound } from './scene'

export const USDC = 10n ** 6n

export type Sent = readonly [from: Address, call: PreparedCall]

/** Plays a schedule exactly as written, with an indexer running. */
export type Director = Pick<LocalChain, 'deployment'> & {
  known: Known
  /** The six-decimal test token. */
  token: Address
  role(name: DevRole): Address
  /** Time of the newest block. */
  now(): number
  /** Mines these calls as one block, this many seconds later. */
  block(seconds: number, ...calls: Sent[]): Promise<void>
  blockAt(time: number, ...calls: Sent[]): Promise<void>
  /** Does it, lets the indexer see it, goes back to before it, and does it again at another time. */
  undoneAndDone(work: () => Promise<void>): Promise<void>
  /** Donor and payer of every donation, in their order. */
  expectPayers(expected: [donor: string, payer: string | null][]): Promise<void>
  /** Donor and points of every veto, in their order. */
  expectVetoes(expected: [donor: string, points: bigint][]): Promise<void>
  /** What counts in a campaign, in 18 decimals, and what came through operators. */
  expectOperated(campaign: Hex, expected: { counted: bigint; byOperators: bigint }): Promise<void>
  /** The campaigns' standings in the round that they applied to. */
  expectStandings(expected: [campaign: Hex, standing: string][]): Promise<void>
  /** What is in the round's pool, and what pages say may still be added: what the contracts take now. */
  expectPool(round: number, expected: { pool: bigint; fundRoom: bigint | null }): Promise<void>
}

export type DirectorParameters = { chain: LocalChain; rpcUrl: string; live: { url: string; client: pg.Client }; db: Db }

/** Plays one directed schedule and waits until the indexer has seen its end. */
export async function direct(
  { chain, rpcUrl, live, db }: DirectorParameters,
  play: (director: Director) => Promise<void>,
): Promise<Known> {
  const { deployment } = chain
  const indexer = startIndexer({ rpcUrl, databaseUrl: live.url, deployment })
  const seen = () => caughtUp(chain, live.client, () => indexer.messages)
  try {
    const director = await directorOf({ chain, client: live.client, db }, seen)
    await play(director)
    await seen()
    return director.known
  } finally {
    await indexer.stop()
  }
}

type Parts = { chain: LocalChain; client: pg.Client; db: Db }

async function directorOf({ chain, client, db }: Parts, seen: () => Promise<void>): Promise<Director> {
  const { deployment } = chain
  const rowsOf = async (query: string) => {
    await seen()
    return (await client.query(query)).rows
  }
  let time = await chain.now()
  const blockAt = async (at: number, ...calls: Sent[]) => {
    for (const [from, call] of calls) await chain.send(from, call)
    await chain.mine(at)
    time = at
  }
  return {
    deployment,
    known: { campaigns: [], rounds: [] },
    token: deployment.tokens.find(({ decimals }) => decimals === 6)?.address as Address,
    role: (name) => devAccount(name).address.toLowerCase() as Address,
    now: () => time,
    block: (seconds, ...calls) => blockAt(time + seconds, ...calls),
    blockAt,
    async undoneAndDone(work) {
      const [before, snapshot] = [time, await chain.rpc('evm_snapshot')]
      await work()
      await seen()
      await chain.rpc('evm_revert', [snapshot])
      // Another block than the first time, though of the same calls.
      time = before + 1
      await work()
      await seen()
    },
    async expectPayers(expected) {
      const rows = await rowsOf('select donor, payer from donations order by block_number, log_index')
      expect(rows.map(({ donor, payer }) => [donor, payer])).toEqual(expected)
    },
    async expectVetoes(expected) {
      const rows = await rowsOf('select donor, points from vetoes order by block_number, log_index')
      expect(rows.map(({ donor, points }) => [donor, BigInt(points)])).toEqual(expected)
    },
    async expectOperated(campaign, expected) {
      const rows = await rowsOf(`select counted, counted_by_operators from campaigns where id = '${campaign}'`)
      const found = rows.map((row) => ({
        counted: BigInt(row.counted),
        byOperators: BigInt(row.counted_by_operators),
      }))
      expect(found).toEqual([expected])
    },
    async expectStandings(expected) {
      await seen()
      const found = await Promise.all(expected.map(([campaign]) => getCampaign(db, campaign)))
      expect(found.map((view) => [view?.id, view?.standing])).toEqual(expected)
    },
    async expectPool(round, expected) {
      await seen()
      const view = await getRound(db, round)
      if (!view) throw new Error(`Round ${round} is not there.`)
      expect({ pool: view.pool, fundRoom: view.fundRoom }).toEqual(expected)
      await checkRoundOffers(chain, db, view)
    },
  }
}

/** A round that starts in a day and lasts one, with a calculator unless stated otherwise; three donors are verified. */
export async function openRound(director: Director, own: Partial<RoundTerms> = {}): Promise<KnownRound> {
  const { deployment, role, token } = director
  const start = director.now() + DAY + 3_600
  const times = { start, end: start + DAY, reviewPeriod: DAY }
  const calculator = own.calculator ?? role('voucherIssuer')
  const terms: RoundTerms = {
    operator: role('operator'),
    token,
    gate: deployment.voucherGate,
    digest: numberToHex(1, { size: 32 }),
    ...times,
    claimUntil: latestSealAt({ ...times, calculator }) + 30 * DAY,
    minimum: 0n,
    cap: 0n,
    challengePeriod: DAY,
    threshold: 2,
    calculator,
    unusedTo: ZERO_ADDRESS,
    attesters: attesters(director),
    ...own,
  }
  const round = { id: director.known.rounds.length + 1, terms }
  director.known.rounds.push(round)
  await director.block(1, [terms.operator, prepareOpenRound({ deployment, terms })], ...(await vouchers(director)))
  return round
}

/** Makes the donations of three donors count. */
export function vouchers(director: Director): Promise<Sent[]> {
  return Promise.all((['ada', 'bao', 'chidi'] as const).map((name) => voucher(director, name)))
}

async function voucher({ deployment, role, now }: Director, name: DevRole): Promise<Sent> {
  const account = role(name)
  const nullifier = numberToHex(BigInt(account), { size: 32 })
  const said = { account, weight: 10_000, issuedAt: now(), expiresAt: now() + 365 * DAY, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher: said }))
  return [account, prepareRegisterVoucher({ deployment, voucher: said, signature })]
}

/** A campaign of one milestone and no goal, in the director's one round if its terms are given. */
export async function listCampaign(director: Director, { round }: { round?: RoundTerms } = {}): Promise<Hex> {
  const { deployment, role, token, known } = director
  const closesAt = round?.end ?? director.now() + DAY + 3_600
  const terms: Terms = {
    lab: role('lab'),
    payout: role('lab'),
    token,
    gate: deployment.voucherGate,
    round: round ? 1 : 0,
    digest: numberToHex(known.campaigns.length + 1, { size: 32 }),
    opensAt: round?.start ?? director.now(),
    closesAt,
    goal: 0n,
    threshold: 2,
    attesters: attesters(director),
    challengePeriod: DAY,
    vetoShare: 2_500,
    milestones: [{ share: 10_000, deadline: closesAt + 10 * DAY, criteria: numberToHex(1, { size: 32 }) }],
  }
  const id = campaignId({ chainId: deployment.chainId, terms })
  known.campaigns.push({ id, terms })
  await director.block(1, [terms.lab, prepareCreateCampaign({ deployment, terms })])
  return id
}

function attesters({ role }: Director): Address[] {
  return [role('attester1'), role('attester2'), role('attester3')].sort()
}
