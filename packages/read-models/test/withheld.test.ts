import type { Hex } from '@commonweight/domain/hex'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getCampaign } from '../src/campaigns/get-campaign'
import { listCampaigns } from '../src/campaigns/list-campaigns'
import { listLabCampaigns } from '../src/campaigns/list-lab-campaigns'
import { dropDocuments } from '../src/documents/drop-documents'
import { getDocument, withheldNote } from '../src/documents/get-document'
import { DocumentWithheldError, putDocument } from '../src/documents/put-document'
import { listDonations } from '../src/donations/list-donations'
import { getRound } from '../src/rounds/get-round'
import { listRounds } from '../src/rounds/list-rounds'
import { chainRows, hex } from './chain-rows'
import { emptyRules, listedScene, storeRound, storeTerms, TOKENS } from './listed-scene'

const { USDC } = TOKENS
const TITLE = 'Words that a court forbids'
const ROUND_TITLE = 'A round of forbidden words'
const LAB = hex(0x1ab, 20)
const note = { reason: 'A court order of 1 November.', since: 1_796_000_000 }

let scene: Awaited<ReturnType<typeof listedScene>>
let terms: Hex
let round: Hex

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  round = await storeRound(chain, ROUND_TITLE)
  terms = await storeTerms(chain, TITLE)
  await chainRows.round(chain, { id: 1, token: USDC, digest: round, pool: 5_000_000 })
  await chainRows.campaign(chain, { id: hex(1), lab: LAB, token: USDC, digest: terms, appliedRound: 1 })
  await chainRows.entry(chain, 1, hex(1))
})
beforeEach(() => {
  scene.rules.now = emptyRules()
})
afterAll(() => scene?.end())

/** Everything that pages and the API read, as text. */
async function allThatIsSaid(): Promise<string> {
  const { site } = scene
  const said = await Promise.all([
    listCampaigns(site, { scope: 'all' }),
    listRounds(site, { scope: 'all' }),
    getCampaign(site, hex(1)),
    getRound(site, 1),
    listLabCampaigns(site, LAB),
    listDonations(site, hex(1)),
  ])
  return JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}

describe('W8: a withheld document', () => {
  test('is returned by no query, also not by one that has read it before', async () => {
    expect(await allThatIsSaid()).toContain(TITLE)
    expect(await allThatIsSaid()).toContain(ROUND_TITLE)
    scene.rules.now.withheld.set(terms, note)
    scene.rules.now.withheld.set(round, note)
    const said = await allThatIsSaid()
    expect(said).not.toContain(TITLE)
    expect(said).not.toContain(ROUND_TITLE)
    expect(said).not.toContain('A story.')
    expect(said).toContain(terms)
  })

  test('is not found by its words or kind', async () => {
    const found = async (query: object) => (await listCampaigns(scene.site, { scope: 'all', ...query })).items.length
    for (const query of [{ search: 'court' }, { kind: 'speech' }]) {
      scene.rules.now = emptyRules()
      expect(await found(query)).toBe(1)
      scene.rules.now.withheld.set(terms, note)
      expect(await found(query)).toBe(0)
    }
  })

  test('leaves its campaign where it is, unlisted, with the reason and the digest', async () => {
    scene.rules.now.withheld.set(terms, note)
    expect(await getCampaign(scene.site, hex(1))).toMatchObject({
      listed: false,
      withheld: note,
      documentVerified: false,
      termsDigest: terms,
      story: '',
      links: [],
    })
    expect((await listCampaigns(scene.site, {})).items).toEqual([])
  })

  test('is neither given out nor taken, in any letter case', async () => {
    scene.rules.now.withheld.set(terms, note)
    const upper = terms.toUpperCase().replace('0X', '0x') as Hex
    expect(withheldNote(scene.site, upper)).toEqual(note)
    expect(await getDocument(scene.site, upper)).toBeNull()
    const bytes = (await getDocument(scene.chain, terms))?.bytes
    if (!bytes) throw new Error('The document is stored.')
    await expect(putDocument(scene.site, bytes)).rejects.toThrow(DocumentWithheldError)
  })

  test('is deleted, and comes back only if it is stored again once it is not withheld', async () => {
    scene.rules.now.withheld.set(round, note)
    expect(await dropDocuments(scene.site, [round, hex(0xabc)])).toBe(1)
    expect(await getDocument(scene.chain, round)).toBeNull()
    scene.rules.now = emptyRules()
    expect(await storeRound(scene.site, ROUND_TITLE)).toBe(round)
    expect((await getRound(scene.site, 1))?.title).toBe(ROUND_TITLE)
  })
})
