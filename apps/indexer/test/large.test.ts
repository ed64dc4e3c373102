import { listAttesterTasks } from '@commonweight/read-models/accounts/list-attester-tasks'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { listOperators } from '@commonweight/read-models/accounts/list-operators'
import { loadBackingTotals } from '@commonweight/read-models/accounts/load-backing-totals'
import { listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import { createDb } from '@commonweight/read-models/create-db'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDatabase } from '../bench/large/fill-database'
import { HEAVY, LARGE } from '../bench/large/large-scene'
import { allPages } from './support/all-pages'
import { checkCounters } from './support/checks/check-counters'
import { connect } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

const OPTIONS = { ...LARGE, donations: 14_000, donors: 3_000 }

const WAITING = `
  select count(*)::int from campaigns c join attesters a on a.campaign = c.id and a.account = '${HEAVY.attester}'
  where c.status = 'active' and c.submission > 0`

let postgres: TestPostgres
let url: string
let client: pg.Client

beforeAll(async () => {
  postgres = await startTestPostgres()
  url = await postgres.database('large')
  await fillDatabase(url, OPTIONS)
  client = await connect(url)
}, 300_000)
afterAll(async () => {
  await client?.end()
  await postgres?.stop()
})

const one = async (query: string) => Object.values((await client.query(query)).rows[0])[0]

test('the large database has what it promises, as the indexer stores it', async () => {
  expect(await one('select count(*)::int from donations')).toBe(OPTIONS.donations)
  expect(await one('select count(distinct donor)::int from donations')).toBe(OPTIONS.donors)
  expect(await one(`select count(*)::int from donations where donor = '${HEAVY.donor}'`)).toBeGreaterThanOrEqual(10_000)
  expect(await one(`select count(*)::int from attesters where account = '${HEAVY.attester}'`)).toBe(HEAVY.tasks)
  expect(await one(`select count(*)::int from campaigns where submission > 0`)).toBeGreaterThan(1_900)
  expect(await one('select members from rounds where id = 1')).toBe(OPTIONS.members)
  await checkCounters(client)
  // The counted total of a donor's last donation is the sum that a contract would have.
  expect(
    await one(`select count(*)::int from (select distinct on (donor, campaign) donor, campaign, counted,
        sum(amount * 1000000000000 * weight / 10000) over (partition by donor, campaign) as sum
      from donations order by donor, campaign, block_number desc, log_index desc) last where counted <> sum`),
  ).toBe(0)
})

test('a donor with 10,000 donations and an attester of 2,000 campaigns see everything, a page at a time', async () => {
  const db = createDb(url)
  try {
    const backings = await allPages((query) => listBackings(db, HEAVY.donor, query), 100)
    expect(new Set(backings.map(({ campaign }) => campaign.id)).size).toBe(backings.length)
    expect(backings.length).toBe(await one(`select count(*)::int from donors where account = '${HEAVY.donor}'`))
    expect(backings.length).toBeGreaterThanOrEqual(HEAVY.tasks)
    expect(backings.reduce((sum, { donationCount }) => sum + donationCount, 0)).toBeGreaterThanOrEqual(HEAVY.donations)
    const [totals] = await loadBackingTotals(db, HEAVY.donor)
    expect(totals?.given).toBe(backings.reduce((sum, { given }) => sum + given, 0n))
    const tasks = await allPages((query) => listAttesterTasks(db, HEAVY.attester, query), 100)
    expect(new Set(tasks.map(({ campaign }) => campaign.id)).size).toBe(tasks.length)
    expect(tasks.length).toBe(await one(WAITING))
    expect((await listAttesterTasks(db, HEAVY.attester)).waiting).toBe(tasks.length)
    expect(await allPages((query) => listOperators(db, HEAVY.donor, query), 100)).toHaveLength(HEAVY.operators)
    const own = await allPages((query) => listLabCampaigns(db, HEAVY.lab, query), 100)
    expect(new Set(own.map(({ id }) => id)).size).toBe(HEAVY.labCampaigns)
  } finally {
    await db.$disconnect()
  }
})

test('the same options give the same rows', async () => {
  const again = await postgres.database('again')
  const other = await connect(again)
  const summary = 'select md5(string_agg(t::text, chr(10) order by t::text)) as sum from'
  try {
    await fillDatabase(again, OPTIONS)
    for (const table of ['campaigns', 'donors', 'donations', 'rounds', 'round_donors', 'givers', 'giver_counts']) {
      const [first, second] = await Promise.all([client, other].map((each) => each.query(`${summary} ${table} t`)))
      expect(second?.rows).toEqual(first?.rows)
    }
  } finally {
    await other.end()
  }
}, 300_000)
