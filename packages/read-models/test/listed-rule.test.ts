import type { CampaignQuery } from '@commonweight/domain/views/query'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countCampaigns } from '../src/campaigns/count-campaigns'
import { foundCampaignsSql } from '../src/campaigns/found-campaigns-sql'
import { putDocument } from '../src/documents/put-document'
import { chainRows, hex } from './chain-rows'
import { emptyRules, listedScene, store, TOKENS } from './listed-scene'

const COUNT = 240
const MAX_REPEATS = 5
const LABS = [1, 2, 3].map((i) => hex(0x1ab0 + i, 20))
const KINDS = ['speech', 'vision', 'speech', 'a kind of no list', 7, undefined]
const note = { reason: 'A court order.', since: 1_796_000_000 }

type Made = { id: string; lab: string; token: string; digest: string; kind: string | null }

let scene: Awaited<ReturnType<typeof listedScene>>
const made: Made[] = []
const seed = Math.floor(Math.random() * 2 ** 31)
let state = seed

/** A number below `below`, another one each time. */
function random(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

const oneOf = <T>(items: readonly T[]): T => items[random(items.length)] as T

beforeAll(async () => {
  scene = await listedScene()
  const documents = await Promise.all(Array.from({ length: 90 }, (_, i) => documentOf(i)))
  for (let i = 1; i <= COUNT; i++) {
    // A few documents are used by many, most by one or two.
    const { digest, kind } = random(4) === 0 ? oneOf(documents.slice(0, 4)) : oneOf(documents)
    const row = {
      id: hex(i),
      lab: oneOf(LABS),
      token: oneOf([TOKENS.USDC, TOKENS.USDC, TOKENS.DAI, TOKENS.FAKE]),
      digest,
    }
    await chainRows.campaign(scene.chain, { ...row, decimals: row.token === TOKENS.DAI ? 18 : 6 })
    made.push({ ...row, kind })
  }
})
beforeEach(() => {
  scene.rules.now = emptyRules()
})
afterAll(() => scene?.end())

/** Every tenth is not JSON, every other tenth is not stored. */
async function documentOf(i: number): Promise<{ digest: string; kind: string | null }> {
  if (i % 10 === 8) return { digest: hex(0xd0c000 + i), kind: null }
  if (i % 10 === 9) {
    const { digest } = await putDocument(scene.chain, new TextEncoder().encode(`no JSON ${i}`))
    return { digest, kind: null }
  }
  const kind = KINDS[i % KINDS.length]
  const digest = await store(scene.chain, {
    type: 'commonweight/terms/1',
    title: `${i}`,
    model: kind ? { kind } : 'none',
  })
  return { digest, kind: String(kind ?? '') }
}

/** The rule in plain words: of those that count, another lab was not first, and this one is among the lab's first five. */
function listedOf(search: string | undefined): Made[] {
  const { hidden, withheld } = scene.rules.now
  const counting = made.filter(
    ({ id, lab, token }) => token !== TOKENS.FAKE && ![hidden.campaigns.has(id), hidden.labs.has(lab)].includes(true),
  )
  return counting.filter((row) => {
    const uses = counting.filter(({ digest }) => digest === row.digest)
    const own = uses.filter(({ lab }) => lab === row.lab)
    const isCopy = uses[0]?.lab !== row.lab || own.indexOf(row) >= MAX_REPEATS
    return row.kind !== null && !withheld.has(row.digest) && !isCopy && (!search || search === row.lab)
  })
}

async function expectSame(query: CampaignQuery): Promise<void> {
  const expected = listedOf(query.search)
  const from = await foundCampaignsSql(scene.site, query)
  const found = await scene.site.$queryRaw<{ id: string }[]>`select c.id ${from} order by c.id`
  expect(
    found.map(({ id }) => id),
    `seed ${seed}`,
  ).toEqual(expected.map(({ id }) => id))
  const counts = await countCampaigns(scene.site, query)
  expect(counts?.state.open, `seed ${seed}`).toBe(
    expected.filter(({ kind }) => !query.kind || kind === query.kind).length,
  )
  for (const kind of ['speech', 'vision', 'code'] as const) {
    expect(counts?.kind[kind], `seed ${seed}`).toBe(expected.filter((row) => row.kind === kind).length)
  }
}

describe('the SQL lists the campaigns that the rule in plain words lists', () => {
  test('of random uses of few documents', async () => {
    const listed = listedOf(undefined).length
    expect(listed).toBeGreaterThan(20)
    expect(listed).toBeLessThan(COUNT - 60)
    await expectSame({})
    await expectSame({ kind: 'speech' })
    await expectSame({ search: LABS[1] ?? '' })
  })

  test('with campaigns and a lab hidden, which are first no longer, and documents withheld', async () => {
    const { hidden, withheld } = scene.rules.now
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 15; i++) hidden.campaigns.set(oneOf(made).id, note)
      withheld.set(oneOf(made).digest, note)
      await expectSame({})
      await expectSame({ search: LABS[round % 2] ?? '', kind: 'vision' })
    }
    hidden.labs.set(LABS[0] ?? '', note)
    await expectSame({})
  })

  test('with none found', async () => {
    await expectSame({ search: hex(0xdead, 20) })
  })
})
