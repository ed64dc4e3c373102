import { GRACE } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import type { EventRow } from '../../src/rows/tables'
import {
  CLOSES,
  campaignOf,
  endingOf,
  HEAVY,
  hasSubmission,
  isAdmitted,
  type LargeOptions,
  labOf,
  OPENED,
  ROUNDS,
  roundOf,
  SEALED_ROUNDS,
  TOKEN,
} from './large-scene'
import { addressOf, idOf, type RowsWriter } from './rows-writer'

const DAY = 86_400
const SHARES = [3_000, 3_000, 4_000]
const POOL = 10n ** 12n
const BATCH = 10_000

export type Digests = { campaigns: readonly Hex[]; rounds: readonly Hex[] }

/** Rounds, campaigns, applications, admissions and sponsors. */
export async function writeCampaigns(writer: RowsWriter, options: LargeOptions, digests: Digests): Promise<void> {
  for (let id = 1; id <= ROUNDS; id++) writer.transaction(roundRow(id, digests.rounds[id - 1] as Hex))
  for (let id = 1; id <= ROUNDS; id++) {
    const sponsors = id === 1 ? HEAVY.sponsors : 3
    for (let n = 0; n < sponsors; n++) writer.transaction(fundingRow(id, n))
  }
  for (let i = 0; i < options.campaigns; i++) {
    writer.log1(...campaignRows(i, options, digests.campaigns[i] as Hex))
    await writer.flush(BATCH)
  }
  for (let i = 0; i < options.campaigns; i++) {
    if (isAdmitted(i, options)) writer.transaction(...admissionRows(i, roundOf(i, options) as number))
    await writer.flush(BATCH)
  }
  for (let n = 0; n < HEAVY.skips; n++) {
    writer.transaction({ table: 'skips', values: { round: 1, campaign: idOf(`skipped ${n}`) } })
  }
  await writer.flush()
}

/** What happened after the donations: submissions, vetoes, releases and endings, and rounds that were sealed. */
export async function writeProgress(writer: RowsWriter, options: LargeOptions, backers: readonly Hex[]): Promise<void> {
  for (let i = 0; i < options.campaigns; i++) {
    const campaign = campaignOf(i)
    if (hasSubmission(i, options)) writer.transaction(submissionRow(campaign, idOf(`evidence ${i}`)))
    const status = endingOf(i, options)
    if (status) writer.transaction({ table: 'endings', values: { campaign, status, is_goal_missed: false } })
    await writer.flush(BATCH)
  }
  const vetoed = { campaign: campaignOf(HEAVY.vetoed), milestone: 0, submission: 1 }
  for (const donor of backers) {
    writer.transaction({ table: 'vetoes', values: { ...vetoed, donor, points: 1_000_000_000n, reason: null } })
  }
  for (let round = 2; round < 2 + SEALED_ROUNDS; round++) {
    writer.transaction({ table: 'seals', values: { round, pool: 3n * POOL, weight: 10n ** 24n, pinned: 0 } })
  }
  await writer.flush()
}

function roundRow(id: number, digest: Hex): EventRow {
  const isOver = id > 1 && id < 2 + SEALED_ROUNDS
  const values = {
    id,
    operator: addressOf(`operator ${id % 7}`),
    token: TOKEN.address,
    decimals: TOKEN.decimals,
    gate: addressOf('gate'),
    digest,
    terms_hash: idOf(`round ${id}`),
    start: OPENED,
    end: isOver ? OPENED + 30 * DAY : CLOSES,
    review_period: 7 * DAY,
    claim_until: (isOver ? OPENED + 300 * DAY : CLOSES) + 200 * DAY,
    minimum: 10n ** 18n,
    cap: 0n,
    challenge_period: DAY,
    threshold: 2,
    calculator: null,
    unused_to: null,
    attesters: `{${[0, 1, 2].map((n) => addressOf(`attester ${id} ${n}`)).join(',')}}`,
  }
  return { table: 'rounds', values }
}

function fundingRow(round: number, n: number): EventRow {
  const sponsor = addressOf(`sponsor ${round} ${n}`)
  const payer = n % 10 === 0 ? addressOf(`payer ${n}`) : sponsor
  return { table: 'fundings', values: { round, sponsor, payer, amount: POOL + BigInt(n) } }
}

function campaignRows(i: number, options: LargeOptions, digest: Hex): EventRow[] {
  const campaign = campaignOf(i)
  const lab = labOf(i, options)
  const values = {
    id: campaign,
    lab,
    payout: lab,
    token: TOKEN.address,
    decimals: TOKEN.decimals,
    gate: addressOf('gate'),
    applied_round: roundOf(i, options),
    digest,
    opens_at: i % 10 === 9 && i >= options.members ? CLOSES - 30 * DAY : OPENED,
    closes_at: CLOSES,
    goal: 0n,
    threshold: 2,
    challenge_period: DAY,
    veto_share: 2_500,
    minimum: 0n,
    cutoff: CLOSES + DAY + GRACE,
  }
  return [{ table: 'campaigns', values }, ...milestoneRows(campaign), ...attesterRows(i, campaign, options)]
}

function milestoneRows(campaign: Hex): EventRow[] {
  return SHARES.map((share, index) => ({
    table: 'milestones',
    values: { campaign, index, share, deadline: CLOSES + (index + 1) * DAY, criteria: idOf(`criteria ${index}`) },
  }))
}

function attesterRows(i: number, campaign: Hex, options: LargeOptions): EventRow[] {
  const isHeavy = i >= options.members && i < options.members + HEAVY.tasks
  const accounts = [0, 1, 2].map((n) => addressOf(`attester ${i % 400} ${n}`))
  if (isHeavy) accounts[0] = HEAVY.attester
  return accounts.map((account, position) => ({ table: 'attesters', values: { campaign, position, account } }))
}

function admissionRows(i: number, round: number): EventRow[] {
  const campaign = campaignOf(i)
  return [
    { table: 'memberships', values: { campaign, round, has_joined: true } },
    { table: 'round_decisions', values: { round, campaign, kind: 'admitted', weight: 0n, reason: null } },
  ]
}

function submissionRow(campaign: Hex, evidence: Hex): EventRow {
  return { table: 'submissions', values: { campaign, number: 1, milestone: 0, evidence, veto_threshold: 10n ** 18n } }
}
