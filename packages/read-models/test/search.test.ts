import type { CampaignQuery } from '@commonweight/domain/views/query'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countCampaigns } from '../src/campaigns/count-campaigns'
import { listCampaigns } from '../src/campaigns/list-campaigns'
import { putDocument } from '../src/documents/put-document'
import { chainRows, hex } from './chain-rows'
import { emptyRules, listedScene, store, storeRound, TOKENS } from './listed-scene'

const NOW = Math.floor(Date.now() / 1000)
const note = { reason: 'A court order.', since: 1_796_000_000 }
const words = (title: string, labName: string, kind = 'speech', base = 'none') => ({
  type: 'commonweight/terms/1',
  title,
  summary: 'About what this campaign makes.',
  story: 'A story with the word hippopotamus.',
  labName,
  demo: false,
  links: [],
  model: { kind, parameters: '1B', licence: 'Apache-2.0', base },
  milestones: [{ title: 'All of it', criteria: 'Everything is public.' }],
})

let scene: Awaited<ReturnType<typeof listedScene>>
let krueger: `0x${string}`
const [KRUEGER, MODEL, CHINESE, UPCOMING, CLOSED, LATER] = [1, 2, 3, 4, 5, 6].map((i) => hex(i))

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  const round = await storeRound(chain, 'A round')
  await chainRows.round(chain, { id: 1, token: TOKENS.USDC, digest: round, pool: 5_000_000 })
  await chainRows.round(chain, { id: 2, token: TOKENS.USDC, digest: round, pool: 5_000_000, start: 3_999_999_999n })
  krueger = await store(chain, words('A model of the lab', 'Labor Kru\u0308ger'))
  const add = async (id: string, digest: string, change: object = {}) =>
    chainRows.campaign(chain, { id, token: TOKENS.USDC, digest, ...change })
  await add(KRUEGER ?? '', krueger, { appliedRound: 1, lab: hex(0x1ab, 20) })
  await add(MODEL ?? '', await store(chain, words('Модель «Whisper»', 'Łódź Søren Straße', 'language')))
  await add(CHINESE ?? '', await store(chain, words('模型 100%_open', 'ＡＣＭＥ', 'vision', 'Mistral')))
  const later = { opensAt: BigInt(NOW + 86_400), appliedRound: 2 }
  await add(UPCOMING ?? '', await store(chain, words('Opens later', 'A lab')), later)
  await add(CLOSED ?? '', await store(chain, words('Is over', 'A lab')), { status: 'completed' })
  await add(LATER ?? '', await store(chain, words('In a later round', 'A lab')), {
    appliedRound: 2,
    hasLeftRound: true,
  })
  await chainRows.entry(chain, 1, KRUEGER ?? '')
  await chainRows.entry(chain, 2, LATER ?? '')
})
beforeEach(() => {
  scene.rules.now = emptyRules()
})
afterAll(() => scene?.end())

async function found(query: CampaignQuery, limit = 100): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await listCampaigns(scene.site, { ...query, limit, ...(after ? { after } : {}) })
    ids.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  return ids
}

describe('a search finds, whatever the form of its letters', () => {
  test.each([
    ['as written', 'Krüger'],
    ['without the accent', 'kruger'],
    ['in capitals', 'KRÜGER'],
    ['decomposed', 'Kru\u0308ger'],
    ['full-width', 'Ｋｒüｇｅｒ'],
    ['mathematical letters', '𝐊𝐫𝐮𝐠𝐞𝐫'],
    ['a part of the word', 'rüge'],
    ['with a hidden character', 'kr\u00adu\u200bger'],
    ['a letter wrong', 'krager'],
    ['the first letter wrong', 'xruger'],
    ['a letter missing', 'krger'],
    ['a letter too many', 'krugger'],
    ['with another word', 'labor krueger'.replace('ue', 'ü')],
  ])('a lab: %s', async (_, search) => {
    expect(await found({ search })).toEqual([KRUEGER])
  })

  test.each([
    ['lodz', MODEL],
    ['SOREN', MODEL],
    ['strasse', MODEL],
    ['STRAẞE', MODEL],
    ['модель', MODEL],
    ['МОДЕЛЬ', MODEL],
    ['whsiper', MODEL],
    ['acme', CHINESE],
    ['模型', CHINESE],
    ['100%_open', CHINESE],
    ['mistral', CHINESE],
    ['mitsral', CHINESE],
    ['mistrel', CHINESE],
  ])('%s', async (search, id) => {
    expect(await found({ search })).toEqual([id])
  })

  test('an account or a campaign by its address, in any letter case', async () => {
    expect(await found({ search: hex(0x1ab, 20).toUpperCase().replace('0X', '0x') })).toEqual([KRUEGER])
    expect(await found({ search: KRUEGER ?? '' })).toEqual([KRUEGER])
  })

  test('and nothing else: signs that LIKE reads, words of a story, words too short to be guessed', async () => {
    for (const search of ['hippopotamus', '%%%', '___', '\\', 'kxg', 'elephants', 'krüger elephants']) {
      expect(await found({ search }), search).toEqual([])
    }
  })

  test('with a word that is there, its neighbours are not shown', async () => {
    await chainRows.campaign(scene.chain, {
      id: hex(20),
      token: TOKENS.USDC,
      digest: await store(scene.chain, words('Another one', 'Kruber')),
    })
    expect(await found({ search: 'kruger' })).toEqual([KRUEGER])
    expect(await found({ search: 'kruber' })).toEqual([hex(20)])
    await scene.chain.milestone.deleteMany({ where: { campaign: hex(20) } })
    await scene.chain.campaign.deleteMany({ where: { id: hex(20) } })
  })
})

test('W8: a withheld document is found by no word, right or misspelled, and its words change no other search', async () => {
  scene.rules.now.withheld.set(krueger, note)
  for (const scope of ['listed', 'all'] as const) {
    expect(await found({ search: 'krüger', scope })).toEqual([])
    expect(await found({ search: 'krager', scope })).toEqual([])
    expect((await countCampaigns(scene.site, { search: 'krager', scope }))?.state.open).toBe(0)
  }
})

test('only terms of campaigns are searched, and a bounded part of them', async () => {
  const { chain } = scene
  const search = async (value: unknown) => {
    const { digest } = await putDocument(chain, new TextEncoder().encode(JSON.stringify(value)))
    return (await chain.document.findUnique({ where: { digest } }))?.search ?? null
  }
  expect(await search({ type: 'commonweight/round/1', title: 'A round' })).toBeNull()
  expect(await search(['commonweight/terms/1'])).toBeNull()
  expect(await search({ type: 'commonweight/terms/1', title: { a: 1 }, model: 'x' })).toBe('{"a": 1}')
  const long = '\ufdfa'.repeat(10_000)
  expect(await search({ type: 'commonweight/terms/1', title: long, summary: long, labName: long })).toHaveLength(2_000)
})

describe('order', () => {
  const byOrder = [KRUEGER, LATER, CHINESE, MODEL, UPCOMING, CLOSED]

  test('open ones in an open round, other open ones, upcoming ones, those under way; the newest first where nothing waits', async () => {
    for (const limit of [1, 2, 5, 100]) expect(await found({}, limit)).toEqual(byOrder)
    expect(await found({ sort: 'open-first' })).toEqual(byOrder)
  })

  test('what closes next is first, and under way what waits first; then completed ones, then failed ones', async () => {
    const { chain } = scene
    const waiting = { closesAt: 1n, status: 'active' } as const
    const rows = {
      closing: { closesAt: BigInt(NOW + 60) },
      objections: { ...waiting, challengeEndsAt: BigInt(NOW + 100), cutoff: BigInt(NOW + 9_000) },
      evidence: { ...waiting, cutoff: BigInt(NOW + 200) },
      releasable: { ...waiting, challengeEndsAt: BigInt(NOW - 100), cutoff: BigInt(NOW - 50) },
      completed: { status: 'completed' },
      failed: { ...waiting, goal: 1 },
    } as const
    const names = Object.keys(rows) as (keyof typeof rows)[]
    const idOf = (name: keyof typeof rows) => hex(700 + names.indexOf(name))
    for (const name of names) {
      await chainRows.campaign(chain, {
        id: idOf(name),
        token: TOKENS.USDC,
        digest: await store(chain, words(`Order ${name}`, 'A lab')),
        ...rows[name],
      })
    }
    const cards = (await listCampaigns(scene.site, { search: 'order' })).items
    expect(cards.map(({ id }) => id)).toEqual(
      (['closing', 'releasable', 'objections', 'evidence', 'completed', 'failed'] as const).map(idOf),
    )
    expect(cards.map(({ waitsUntil }) => waitsUntil)).toEqual([null, NOW - 100, NOW + 100, NOW + 200, null, null])
    expect(await found({ search: 'order' }, 1)).toEqual(cards.map(({ id }) => id))
    await chain.milestone.deleteMany({ where: { campaign: { in: names.map(idOf) } } })
    await chain.campaign.deleteMany({ where: { id: { in: names.map(idOf) } } })
  })

  test('the next pages keep the order of the first, also if a campaign opens meanwhile', async () => {
    const first = await listCampaigns(scene.site, { limit: 3 })
    await scene.chain.head.create({
      data: {
        chainId: 31337,
        genesisHash: hex(1),
        contract: hex(1, 20),
        deploymentBlock: 1n,
        blockNumber: 1n,
        blockHash: hex(1),
        blockTime: BigInt(NOW + 90_000),
        updatedAt: 1n,
      },
    })
    const rest = await listCampaigns(scene.site, { limit: 100, after: first.next ?? '' })
    await scene.chain.head.deleteMany()
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(byOrder)
    expect(rest.items.find(({ id }) => id === UPCOMING)?.state).toBe('open')
  })
})

describe('counts', () => {
  test('say for each value how many campaigns it would show under the other filters', async () => {
    for (const query of [
      {},
      { state: 'open' },
      { kind: 'speech' },
      { round: 1 },
      { search: 'lab', state: 'open' },
    ] as const) {
      const counts = await countCampaigns(scene.site, query)
      for (const filter of ['state', 'kind', 'round'] as const) {
        for (const [value, count] of Object.entries(counts?.[filter] ?? {})) {
          const narrowed = { ...query, [filter]: filter === 'round' ? Number(value) : value }
          expect((await found(narrowed)).length, JSON.stringify(narrowed)).toBe(count)
        }
      }
    }
    const { state, kind, round } = (await countCampaigns(scene.site, {})) ?? {}
    expect(state).toEqual({ upcoming: 1, open: 4, building: 0, failed: 0, cancelled: 0, completed: 1 })
    expect(kind).toMatchObject({ speech: 4, language: 1, vision: 1, code: 0 })
    expect(round).toEqual({ 1: 1, 2: 1 })
  })

  test('leave out what the site does not list, unless everything is asked for', async () => {
    scene.rules.now.hidden.labs.set(hex(0x1ab, 20), note)
    expect((await countCampaigns(scene.site, {}))?.state.open).toBe(3)
    expect((await countCampaigns(scene.site, { scope: 'all' }))?.state.open).toBe(4)
  })
})
