import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDatabase } from '../bench/large/fill-database'
import { HEAVY, LARGE } from '../bench/large/large-scene'
import { connect } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

const OPTIONS = { ...LARGE, donations: 14_000, donors: 3_000 }

let postgres: TestPostgres
let client: pg.Client

beforeAll(async () => {
  postgres = await startTestPostgres()
  const url = await postgres.database('large')
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
  expect(
    await one(`select count(*)::int from campaigns c where donations <> (select count(*) from donations where campaign = c.id)
      or donated <> coalesce((select sum(amount) from donations where campaign = c.id), 0)
      or counted <> coalesce((select sum(counted) from donors where campaign = c.id), 0)
      or sum_roots <> coalesce((select sum(points) from donors where campaign = c.id), 0)`),
  ).toBe(0)
  // The counted total of a donor's last donation is the sum that a contract would have.
  expect(
    await one(`select count(*)::int from (select distinct on (donor, campaign) donor, campaign, counted,
        sum(amount * 1000000000000 * weight / 10000) over (partition by donor, campaign) as sum
      from donations order by donor, campaign, block_number desc, log_index desc) last where counted <> sum`),
  ).toBe(0)
})

test('the same options give the same rows', async () => {
  const url = await postgres.database('again')
  const other = await connect(url)
  const summary = 'select md5(string_agg(t::text, chr(10) order by t::text)) as sum from'
  try {
    await fillDatabase(url, OPTIONS)
    for (const table of ['campaigns', 'donors', 'donations', 'rounds', 'round_entries', 'sponsors']) {
      const [first, second] = await Promise.all([client, other].map((each) => each.query(`${summary} ${table} t`)))
      expect(second?.rows).toEqual(first?.rows)
    }
  } finally {
    await other.end()
  }
}, 300_000)
