import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCampaign } from '../src/campaigns/get-campaign'
import { chainRows, hex } from './chain-rows'
import { listedScene, storeTerms, TOKENS } from './listed-scene'

const CAMPAIGN = hex(1)
const COUNT = 2_000

let scene: Awaited<ReturnType<typeof listedScene>>

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  const digest = await storeTerms(chain, 'Many object')
  await chainRows.campaign(chain, { id: CAMPAIGN, token: TOKENS.USDC, digest, submission: 2 })
  const at = { campaign: CAMPAIGN, milestone: 0, chainId: 31337, blockHash: '0xb', txHash: hex(9), at: 7n }
  for (const number of [1, 2]) {
    const place = { number, blockNumber: BigInt(number), logIndex: 0 }
    const { milestone, campaign, ...rest } = at
    await chain.submission.create({
      data: { campaign, milestone, ...rest, ...place, evidence: hex(5), vetoThreshold: 9 },
    })
  }
  const vetoes = Array.from({ length: COUNT }, (_, i) => ({
    ...at,
    submission: 2,
    donor: hex(i, 20),
    points: String(10n ** 30n + BigInt((i * 7) % COUNT)),
    reason: i === 1 ? hex(6) : null,
    blockNumber: BigInt(100 + i),
    logIndex: 0,
  }))
  const before = { ...at, submission: 1, donor: hex(1, 20), points: 3, blockNumber: 50n, logIndex: 0 }
  await chain.veto.createMany({ data: [...vetoes, before] })
})
afterAll(() => scene?.end())

test('a submission that many object to has the heaviest objections, their number, and the sum of all', async () => {
  const submission = (await getCampaign(scene.site, CAMPAIGN))?.timeline[0]?.submission
  const count = BigInt(COUNT)
  expect(submission).toMatchObject({
    number: 2,
    objectionCount: COUNT,
    vetoes: count * 10n ** 30n + (count * (count - 1n)) / 2n,
  })
  const points = submission?.objections.map((objection) => objection.points - 10n ** 30n)
  expect(points).toEqual(Array.from({ length: 20 }, (_, i) => count - 1n - BigInt(i)))
  const [first] = submission?.objections ?? []
  expect(first).toMatchObject({ donor: hex(857, 20), reason: null, at: 7, txHash: hex(9) })
})

test('one that nobody objects to has none', async () => {
  await scene.chain.veto.deleteMany({ where: { submission: 2 } })
  const submission = (await getCampaign(scene.site, CAMPAIGN))?.timeline[0]?.submission
  expect(submission).toMatchObject({ number: 2, objectionCount: 0, vetoes: 0n, objections: [] })
})
