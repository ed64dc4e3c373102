import { Prisma } from '@commonweight/postgres/generated/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countCampaigns } from '../src/campaigns/count-campaigns'
import { listCampaigns } from '../src/campaigns/list-campaigns'
import type { Db } from '../src/create-db'
import { chainRows } from './chain-rows'
import { listedScene, storeRound, TOKENS } from './listed-scene'
import { storeManyCampaigns } from './many-campaigns'

const COUNT = 20_000

let scene: Awaited<ReturnType<typeof listedScene>>

beforeAll(async () => {
  scene = await listedScene()
  const digest = await storeRound(scene.chain, 'A round')
  await chainRows.round(scene.chain, { id: 1, token: TOKENS.USDC, digest, pool: 5_000_000 })
  await storeManyCampaigns(scene.url, COUNT)
})
afterAll(() => scene?.end())

type Plan = { 'Relation Name'?: string; 'Node Type': string; 'Plan Rows': number; Plans?: Plan[] } & {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
}

/** Rows that the queries of `work` look at, in Postgres' own words: what they cost whatever else the machine does. */
async function rowsRead(work: (db: Db) => Promise<unknown>): Promise<number> {
  let rows = 0
  const { site } = scene
  const explained = Object.create(site, {
    $queryRaw: {
      value: async (first: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
        const sql = 'text' in first ? first : Prisma.sql(first, ...values)
        const [plan] = await site.$queryRaw<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>`explain (analyze, format json) ${sql}`
        rows += plan ? readBy(plan['QUERY PLAN'][0].Plan) : 0
        return site.$queryRaw(sql)
      },
    },
  })
  await work(explained)
  return rows
}

function readBy(plan: Plan): number {
  const removed = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)
  const own = plan['Relation Name'] ? (plan['Actual Rows'] + removed) * plan['Actual Loops'] : 0
  return own + (plan.Plans ?? []).reduce((sum, part) => sum + readBy(part), 0)
}

describe(`with ${COUNT} campaigns`, () => {
  test.each([
    ['a lab', 'numorake'],
    ['what is in no document', 'qwertyuiop'],
    ['a letter wrong', 'numorabe'],
    ['100 letters', 'xyzw'.repeat(25)],
  ])('a search for %s reads a small part of the rows, by the index', async (_, search) => {
    expect(await rowsRead((db) => countCampaigns(db, { search }))).toBeLessThan(COUNT / 4)
  })

  test.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['what all have', 'model'],
    ['what all nearly have', 'modle'],
    ['signs of patterns', '%_% _%_'],
    ['eight words', 'model number and everyone else lab none language'],
    ['eight wrong words', 'modle numbre everyoen elsse leb nonne lagnuage apahce'],
  ])('a search for %s reads each row a few times at most', async (_, search) => {
    expect(await rowsRead((db) => listCampaigns(db, { search, limit: 24 }))).toBeLessThan(12 * COUNT)
    expect(await rowsRead((db) => countCampaigns(db, { search }))).toBeLessThan(12 * COUNT)
  })

  test('pages follow each other without a gap', async () => {
    const seen = new Set<string>()
    let after: string | undefined
    for (let page = 0; page < 5; page++) {
      const { items, next } = await listCampaigns(scene.site, { limit: 100, ...(after ? { after } : {}) })
      for (const { id } of items) seen.add(id)
      after = next ?? undefined
    }
    expect(seen.size).toBe(500)
  })
})
