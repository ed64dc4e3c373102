import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { CampaignQuery } from '@commonweight/domain/views/query'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getCampaign } from '../src/campaigns/get-campaign'
import { listCampaigns } from '../src/campaigns/list-campaigns'
import { InvalidCursorError } from '../src/paging/cursor'
import { loadStats } from '../src/site/load-stats'
import { chainRows, hex } from './chain-rows'
import { emptyRules, listedScene, SCAMMER, store, storeTerms, TOKENS } from './listed-scene'

const { USDC, DAI, ETH, FAKE, OTHER_FAKE } = TOKENS
const note = { reason: 'It says that it is another lab.', since: 1_796_000_000 }

/** By what they are; ids are their places, from 1, in the order of their creation. */
const NAMES = ['small', 'big', 'dai', 'eth', 'empty', 'fake', 'silent', 'garbled', 'copy', 'scam', 'decimals', 'odd']
const idOf = (name: string) => hex(NAMES.indexOf(name) + 1)
const [small, big, dai, eth, empty, fake] = [
  idOf('small'),
  idOf('big'),
  idOf('dai'),
  idOf('eth'),
  idOf('empty'),
  idOf('fake'),
]
const [silent, garbled, copy, scam] = [idOf('silent'), idOf('garbled'), idOf('copy'), idOf('scam')]
const [decimals, odd] = [idOf('decimals'), idOf('odd')]

let scene: Awaited<ReturnType<typeof listedScene>>

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  const terms = (name: string) => storeTerms(chain, `Campaign ${name}`)
  const add = async (id: string, token: string, amount: bigint, change: object = {}) => {
    const digest = await terms(id)
    const money = { total: String(amount), donated: String(amount), donors: 1, donations: 1 }
    await chainRows.campaign(chain, {
      id,
      token,
      digest,
      decimals: token === USDC || token === FAKE ? 6 : 18,
      ...money,
      ...change,
    })
    await chainRows.donor(chain, id, hex(BigInt(id) + 0xd000n, 20), 1)
  }
  await add(small, USDC, 100_000_000n)
  await add(big, USDC, 500_000_000n)
  await add(dai, DAI, 10n ** 24n)
  await add(eth, ETH, 10n ** 17n)
  await add(empty, USDC, 0n)
  await add(fake, FAKE, 900_000_000_000n)
  await add(silent, USDC, 7_000_000n, { digest: hex(0xdead) })
  await add(garbled, USDC, 8_000_000n, { digest: await store(chain, { type: 'commonweight/terms/1', title: 12 }) })
  await add(copy, USDC, 9_000_000n, { digest: await terms(big), lab: hex(0xc0b, 20) })
  await add(scam, USDC, 10_000_000n, { lab: SCAMMER })
  await add(decimals, USDC, 11n ** 18n, { decimals: 18 })
  await add(odd, OTHER_FAKE, 10n ** 37n, { decimals: 30 })
})
beforeEach(() => {
  scene.rules.now = emptyRules()
})
afterAll(() => scene?.end())

const LISTED = [scam, empty, eth, dai, big, small]

const ids = (cards: readonly CampaignCard[]) => cards.map(({ id }) => id)
async function pages(query: CampaignQuery, limit: number, db = scene.site): Promise<CampaignCard[]> {
  const cards: CampaignCard[] = []
  let after: string | undefined
  do {
    const page = await listCampaigns(db, { ...query, limit, ...(after ? { after } : {}) })
    cards.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return cards
}

describe('what the site lists', () => {
  test('tokens of its list, with a readable document of their own, not hidden', async () => {
    expect(ids(await pages({}, 100))).toEqual(LISTED)
    expect(ids(await pages({}, 1))).toEqual(LISTED)
  })

  test('the scope "all" is everything, each with the reason why it is not listed', async () => {
    const all = await pages({ scope: 'all' }, 5)
    expect(ids(all)).toEqual(NAMES.map((_, i) => hex(i + 1)).reverse())
    expect(Object.fromEntries(all.map(({ id, unlistedBecause }) => [id, unlistedBecause]))).toMatchObject({
      [big]: [],
      [fake]: ['token'],
      [silent]: ['document'],
      [garbled]: ['document'],
      [copy]: ['copy'],
      [decimals]: ['token'],
      [odd]: ['token'],
    })
    expect(all.every(({ listed, unlistedBecause }) => listed === (unlistedBecause.length === 0))).toBe(true)
  })

  test('a reader without rules sees everything', async () => {
    expect(await pages({}, 100, scene.chain)).toHaveLength(NAMES.length)
  })

  test.each([
    ['campaign', () => scene.rules.now.hidden.campaigns.set(scam, note)],
    ['lab', () => scene.rules.now.hidden.labs.set(SCAMMER, note)],
  ])('hidden as a %s: in no list, and whole at its own address, with the reason', async (_, hide) => {
    hide()
    expect(ids(await pages({}, 100))).toEqual(LISTED.slice(1))
    expect(ids(await pages({ search: 'Campaign' }, 100))).not.toContain(scam)
    const view = await getCampaign(scene.site, scam)
    expect(view).toMatchObject({ title: `Campaign ${scam}`, listed: false, hidden: note, unlistedBecause: ['hidden'] })
    expect(ids(await pages({ scope: 'all' }, 100))).toContain(scam)
  })

  test('hidden as a token: all of its campaigns, and their sums', async () => {
    scene.rules.now.hidden.tokens.set(DAI, note)
    expect(ids(await pages({}, 100))).not.toContain(dai)
    expect((await loadStats(scene.site)).tokens.map(({ token }) => token.symbol)).toEqual(['USDC', 'ETH'])
  })

  test('where the older of two with the same words is hidden, the other is no copy any more', async () => {
    scene.rules.now.hidden.campaigns.set(big, note)
    expect(ids(await pages({}, 100))).toContain(copy)
    expect((await getCampaign(scene.site, copy))?.listed).toBe(true)
  })
})

test('a lab may list the same words again, a few times', async () => {
  const { chain, site, rules } = scene
  const lab = hex(0x1abe1, 20)
  const digest = await storeTerms(chain, 'Once more')
  const again = [1, 2, 3, 4, 5, 6, 7].map((i) => hex(10_000 + i))
  const another = hex(11_000)
  try {
    for (const [i, id] of again.entries()) {
      await chainRows.campaign(chain, { id, lab, token: USDC, digest })
      // Somebody who copies it in between takes nothing from it.
      if (i === 1) await chainRows.campaign(chain, { id: another, lab: hex(0xc0b, 20), token: USDC, digest })
    }
    const shown = async () => ids((await listCampaigns(site, { search: lab })).items).reverse()
    expect(await shown()).toEqual(again.slice(0, 5))
    expect((await getCampaign(site, hex(10_006)))?.unlistedBecause).toEqual(['copy'])
    rules.now.hidden.campaigns.set(hex(10_001), note)
    expect(await shown()).toEqual(again.slice(1, 6))
  } finally {
    await chain.milestone.deleteMany({ where: { campaign: { in: [...again, another] } } })
    await chain.campaign.deleteMany({ where: { id: { in: [...again, another] } } })
  }
})

describe('tokens', () => {
  test('only those of the list are called by their symbols; others carry their address and what they say', async () => {
    const of = async (id: string) => (await getCampaign(scene.site, id as `0x${string}`))?.token
    expect(await of(big)).toEqual({ address: USDC, symbol: 'USDC', decimals: 6, listed: true })
    expect(await of(fake)).toEqual({ address: FAKE, symbol: '0x0000…fa4e', decimals: 6, listed: false, claims: 'USDC' })
    // The listed address with other decimals is not the token of the list: amounts would be wrong by their power of
    // ten.
    expect(await of(decimals)).toMatchObject({ symbol: '0x0000…05dc', decimals: 18, listed: false })
    const claims = (await of(odd))?.claims ?? ''
    expect(claims).toContain('⟨U+202E⟩CDSU and a name')
    expect(claims).not.toContain('continues')
  })

  test('sums are per token of the list, in its order; a made-up token changes none, whatever it calls itself', async () => {
    const figures = await loadStats(scene.site)
    expect(figures.tokens.map(({ token, donated }) => [token.symbol, donated])).toEqual([
      ['USDC', 634_000_000n],
      ['DAI', 10n ** 24n],
      ['ETH', 10n ** 17n],
    ])
    expect(figures).toMatchObject({ campaigns: 9, donors: 9, donations: 9 })
  })

  test('what the site hides is in none of its sums', async () => {
    scene.rules.now.hidden.labs.set(SCAMMER, note)
    expect(await loadStats(scene.site)).toMatchObject({ campaigns: 8, donors: 8 })
    expect((await loadStats(scene.site)).tokens[0]?.donated).toBe(624_000_000n)
  })
})

describe('most funded', () => {
  test('compares amounts of one token only: token after token as the list has them, empty ones last', async () => {
    const expected = [big, small, scam, dai, eth, empty]
    for (const limit of [1, 2, 3, 100]) expect(ids(await pages({ sort: 'most-funded' }, limit))).toEqual(expected)
  })

  test('of everything: tokens that the site does not know come after its own, each by itself', async () => {
    const cards = await pages({ sort: 'most-funded', scope: 'all' }, 2)
    expect(ids(cards)).toEqual([decimals, big, small, scam, copy, garbled, silent, dai, eth, fake, odd, empty])
  })

  test('its cursors are of this sort alone', async () => {
    const { next } = await listCampaigns(scene.site, { sort: 'most-funded', limit: 1 })
    const other = listCampaigns(scene.site, { sort: 'open-first', limit: 1, after: next ?? '' })
    await expect(other).rejects.toThrow(InvalidCursorError)
  })
})

describe('a flood', () => {
  test('of campaigns that the site does not list pushes none away and leaves pages full', async () => {
    const before = ids((await listCampaigns(scene.site, { limit: 4 })).items)
    const garbage = await store(scene.chain, { type: 'commonweight/terms/1', title: 'x' })
    const ofBig = await storeTerms(scene.chain, `Campaign ${big}`)
    for (let i = 0; i < 12; i++) {
      await chainRows.campaign(scene.chain, { id: hex(1_000 + i), token: USDC, digest: garbage })
      await chainRows.campaign(scene.chain, { id: hex(2_000 + i), lab: hex(0xf100d, 20), token: USDC, digest: ofBig })
      await chainRows.campaign(scene.chain, {
        id: hex(3_000 + i),
        token: FAKE,
        digest: await storeTerms(scene.chain, `No. ${i}`),
      })
    }
    const after = await listCampaigns(scene.site, { limit: 4 })
    expect(ids(after.items)).toEqual(before)
    expect(ids(await pages({}, 4))).toEqual(LISTED)
  })
})
