import { campaignsAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import type pg from 'pg'
import { readContract } from 'viem/actions'
import { expect } from 'vitest'
import type { LocalChain } from './local-chain'
import type { Known } from './scene'

const STATUS = ['none', 'active', 'cancelled', 'failed', 'completed']
const STANDING = ['none', 'approved', 'pinned', 'claimed', 'removed']

/** Every sum in the database equals what the contracts keep: another computation of the same. */
export async function checkAgainstContracts(chain: LocalChain, client: pg.Client, known: Known): Promise<void> {
  const { rows: campaigns } = await client.query('select * from campaigns')
  for (const row of campaigns) await checkCampaign(chain, client, row)
  const { rows: donors } = await client.query('select * from donors')
  await Promise.all(donors.map((row) => checkDonor(chain, row)))
  const { rows: rounds } = await client.query('select * from rounds')
  for (const row of rounds) await checkRound(chain, client, row)
  expect(campaigns.length).toBeLessThanOrEqual(known.campaigns.length)
}

type Row = Record<string, string | number | null>

async function checkCampaign({ client, deployment }: LocalChain, database: pg.Client, row: Row): Promise<void> {
  const at = { address: deployment.campaigns, abi: campaignsAbi, args: [row.id as `0x${string}`] } as const
  const [tally, progress, submission, funding] = await Promise.all([
    readContract(client, { ...at, functionName: 'tallyOf' }),
    readContract(client, { ...at, functionName: 'progressOf' }),
    readContract(client, { ...at, functionName: 'submissionOf' }),
    readContract(client, { ...at, functionName: 'fundingOf' }),
  ])
  const { rows } = await database.query(
    'select coalesce(sum(points), 0) as vetoes from vetoes where campaign = $1 and submission = $2',
    [row.id, submission.number],
  )
  expect({
    total: BigInt(row.total ?? -1),
    sumRoots: BigInt(row.sum_roots ?? -1),
    sumSquares: BigInt(row.sum_squares ?? -1),
    paid: BigInt(row.paid ?? -1),
    releasedShare: row.released_share,
    milestone: row.milestone,
    status: row.status,
    cutoff: Number(row.cutoff),
    submission: row.submission,
    challengeEndsAt: Number(row.challenge_ends_at),
    round: row.round ?? 0,
    minimum: BigInt(row.minimum ?? -1),
    vetoes: BigInt(rows[0].vetoes),
  }).toEqual({
    ...tally,
    paid: progress.paid,
    releasedShare: progress.releasedShare,
    milestone: progress.milestone,
    status: STATUS[progress.status],
    cutoff: progress.cutoff,
    submission: submission.open ? submission.number : 0,
    challengeEndsAt: submission.challengeEndsAt,
    round: funding.round,
    minimum: funding.minimum,
    vetoes: submission.vetoes,
  })
}

async function checkDonor({ client, deployment }: LocalChain, row: Row): Promise<void> {
  const donor = await readContract(client, {
    address: deployment.campaigns,
    abi: campaignsAbi,
    functionName: 'donorOf',
    args: [row.campaign as `0x${string}`, row.account as `0x${string}`],
  })
  const refunded = BigInt(row.refunded ?? 0)
  expect({
    amount: refunded > 0n ? 0n : BigInt(row.given ?? -1),
    counted: BigInt(row.counted ?? -1),
    lastCountedAt: Number(row.last_counted_at),
  }).toEqual({ amount: donor.amount, counted: donor.counted, lastCountedAt: donor.lastCountedAt })
}

async function checkRound({ client, deployment }: LocalChain, database: pg.Client, row: Row): Promise<void> {
  const at = { address: deployment.matchingRounds, abi: matchingRoundsAbi } as const
  const id = row.id as number
  const round = await readContract(client, { ...at, functionName: 'roundOf', args: [id] })
  expect({
    pool: BigInt(row.pool ?? -1),
    claimed: BigInt(row.claimed ?? -1),
    recovered: BigInt(row.recovered ?? -1),
    isSealed: row.sealed_at !== '0',
    termsHash: row.terms_hash,
  }).toEqual({
    pool: round.pool,
    claimed: round.claimed,
    recovered: round.recovered,
    isSealed: round.isSealed,
    termsHash: round.termsHash,
  })
  const { rows: entries } = await database.query('select * from round_entries where round = $1', [id])
  for (const entry of entries) {
    const standing = await readContract(client, { ...at, functionName: 'standingOf', args: [id, entry.campaign] })
    expect(entry.standing).toBe(STANDING[standing])
  }
  const { rows: sponsors } = await database.query('select * from sponsors where round = $1', [id])
  for (const sponsor of sponsors) {
    const stored = await readContract(client, { ...at, functionName: 'sponsorOf', args: [id, sponsor.account] })
    expect({ funded: BigInt(sponsor.funded), reclaimed: BigInt(sponsor.reclaimed) }).toEqual(stored)
  }
}
