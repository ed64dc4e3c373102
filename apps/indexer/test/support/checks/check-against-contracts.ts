import { campaignsAbi, computedResultAbi, matchingRoundsAbi } from '@commonweight/abi/generated'
import type pg from 'pg'
import { type Address, zeroAddress } from 'viem'
import { getContractEvents, readContract } from 'viem/actions'
import { expect } from 'vitest'
import type { LocalChain } from '../local-chain'
import type { Known } from '../schedules/scene'

const STATUS = ['none', 'active', 'cancelled', 'failed', 'completed']
const STANDING = ['none', 'admitted', 'pinned', 'claimed', 'removed']

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
  const [tally, progress, submission, window, measure] = await Promise.all([
    readContract(client, { ...at, functionName: 'tallyOf' }),
    readContract(client, { ...at, functionName: 'progressOf' }),
    readContract(client, { ...at, functionName: 'submissionOf' }),
    readContract(client, { ...at, functionName: 'windowOf' }),
    readContract(client, { ...at, functionName: 'measureOf' }),
  ])
  const { rows } = await database.query(
    `select (select coalesce(sum(points), 0) from vetoes where campaign = $1 and submission = $2) as vetoes,
      (select coalesce(max(milestone) + 1, 0) from extensions where campaign = $1) as extended`,
    [row.id, submission.number],
  )
  const bits = await attesterBits(database, String(row.id), submission.number)
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
    applied: row.has_left_round ? 0 : (row.applied_round ?? 0),
    minimum: BigInt(row.minimum ?? -1),
    vetoes: BigInt(rows[0].vetoes),
    extended: rows[0].extended,
    ...bits,
  }).toEqual({
    ...tally,
    paid: progress.paid,
    releasedShare: progress.releasedShare,
    milestone: progress.milestone,
    status: STATUS[progress.status],
    cutoff: progress.cutoff,
    submission: submission.open ? submission.number : 0,
    challengeEndsAt: submission.challengeEndsAt,
    round: window.round,
    applied: progress.round,
    minimum: measure.minimum,
    vetoes: submission.vetoes,
    extended: progress.extended,
    approvals: submission.approvals,
    denials: submission.denials,
  })
}

/** Who approved and who denied a submission, one bit an attester; a denied approval does not count. */
async function attesterBits(database: pg.Client, campaign: string, submission: number) {
  const { rows } = await database.query<{ approvals: number; denials: number }>(
    `select coalesce(bit_or(1 << position) filter (where said = 1), 0) as approvals,
      coalesce(bit_or(1 << position) filter (where said = 2), 0) as denials
    from (
      select position, case
        when exists (select from denials d where d.campaign = a.campaign and d.submission = $2 and d.attester = account) then 2
        when exists (select from approvals p where p.campaign = a.campaign and p.submission = $2 and p.attester = account) then 1
      end as said
      from attesters a where a.campaign = $1) words`,
    [campaign, submission],
  )
  return rows[0]
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
    calculator: row.calculator ?? zeroAddress,
    unusedTo: row.unused_to ?? zeroAddress,
    members: row.members,
    early: BigInt(row.early ?? -1),
    isComputed: row.sealed_at !== '0' && row.veto_until !== '0',
  }).toEqual({
    pool: round.pool,
    claimed: round.claimed,
    recovered: round.recovered,
    isSealed: round.isSealed,
    termsHash: round.termsHash,
    calculator: round.calculator.toLowerCase(),
    unusedTo: round.unusedTo.toLowerCase(),
    members: round.members,
    early: round.early,
    isComputed: round.isComputed,
  })
  await checkResult({ client, deployment }, database, row)
  const { rows: entries } = await database.query('select * from round_entries where round = $1', [id])
  for (const entry of entries) {
    const args = [id, entry.campaign] as const
    const { standing, matched } = await readContract(client, { ...at, functionName: 'entryOf', args })
    const { rows: back } = await database.query('select from recoveries where round = $1 and campaign = $2', [
      id,
      entry.campaign,
    ])
    expect([entry.standing, back.length > 0 ? 0n : BigInt(entry.claimed)]).toEqual([STANDING[standing], matched])
  }
  const { rows: sponsors } = await database.query('select * from sponsors where round = $1', [id])
  for (const sponsor of sponsors) {
    const stored = await readContract(client, { ...at, functionName: 'sponsorOf', args: [id, sponsor.account] })
    const { funded, reclaimed, early, paid_itself } = sponsor
    expect(BigInt(paid_itself)).toBe(await paidItself({ client, deployment }, id, sponsor.account))
    expect({ funded: BigInt(funded), reclaimed: BigInt(reclaimed), early: BigInt(early) }).toEqual(stored)
  }
}

async function paidItself(
  { client, deployment }: Pick<LocalChain, 'client' | 'deployment'>,
  id: number,
  account: Address,
) {
  const args = { round: id, sponsor: account, payer: account }
  const events = await getContractEvents(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    eventName: 'Funded',
    args,
    fromBlock: 0n,
    strict: true,
  })
  return events.reduce((sum, event) => sum + event.args.amount, 0n)
}

async function checkResult(
  { client, deployment }: Pick<LocalChain, 'client' | 'deployment'>,
  database: pg.Client,
  row: Row,
) {
  const at = { address: deployment.computedResult, abi: computedResultAbi, args: [row.id as number] } as const
  const [posted, [stands]] = await Promise.all([
    readContract(client, { ...at, functionName: 'resultOf' }),
    readContract(client, { ...at, functionName: 'standing' }),
  ])
  const { rows } = await database.query(
    `select root, inputs, configuration, code, veto_until,
      (select coalesce(sum(amount), 0) from result_vetoes where round = $1) as vetoes
    from posted_results where round = $1`,
    [row.id],
  )
  const found = rows.map(({ veto_until, vetoes, ...digests }) => ({
    ...digests,
    vetoUntil: Number(veto_until),
    vetoes: BigInt(vetoes),
    vetoedAt: Number(row.vetoed_at),
  }))
  expect(found).toEqual(BigInt(posted.root) === 0n ? [] : [posted])
  expect(Number(row.veto_until)).toBe(stands ? posted.vetoUntil : 0)
}
