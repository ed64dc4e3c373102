import type { Prisma } from '@commonweight/postgres/generated/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLabRecord, MAX_COUNTED_CAMPAIGNS } from '../src/labs/load-lab-record'
import { chainRows, hex } from './chain-rows'
import { listedScene, SCAMMER, TOKENS } from './listed-scene'

const LAB = hex(0x1ab, 20)
const DEADLINE = 1_000
const DAY = 86_400

let scene: Awaited<ReturnType<typeof listedScene>>
let block = 1_000_000n

/** Where a row's log stands: each in a block of its own. */
const place = () => {
  block += 1n
  return { chainId: 31337, blockNumber: block, blockHash: '0xb', logIndex: 0, txHash: hex(block) }
}

async function list(id: number, change: Partial<Prisma.CampaignUncheckedCreateInput> = {}): Promise<string> {
  await chainRows.campaign(scene.chain, { id: hex(id), lab: LAB, token: TOKENS.USDC, digest: hex(id), ...change })
  await scene.chain.milestone.updateMany({ where: { campaign: hex(id) }, data: { deadline: BigInt(DEADLINE) } })
  return hex(id)
}

async function submit(campaign: string, number: number, at: number): Promise<void> {
  const data = { campaign, number, milestone: 0, evidence: hex(5), vetoThreshold: 9, at: BigInt(at) }
  await scene.chain.submission.create({ data: { ...data, ...place() } })
}

async function release(campaign: string, at: number): Promise<void> {
  const data = { campaign, milestone: 0, releasedShare: 10_000, cutoff: 0n, at: BigInt(at) }
  await scene.chain.release.create({ data: { ...data, ...place() } })
}

async function reject(campaign: string, submission: number): Promise<void> {
  await scene.chain.rejection.create({ data: { campaign, submission, milestone: 0, cutoff: 0n, at: 1n, ...place() } })
}

beforeAll(async () => {
  scene = await listedScene()
  // Delivered at the deadline, a day before its release, with 7 USDC paid out.
  const punctual = await list(1, { status: 'completed', paid: 7 })
  await submit(punctual, 1, DEADLINE)
  await release(punctual, DEADLINE + DAY)
  // Stopped once, then late; attesters had given it more time.
  const late = await list(2, { paid: 5 })
  await submit(late, 1, DEADLINE - 10)
  await reject(late, 1)
  await submit(late, 2, DEADLINE + 1)
  await scene.chain.extension.create({
    data: { campaign: late, milestone: 0, deadline: 9_000n, cutoff: 9_000n, at: 1n, ...place() },
  })
  await release(late, DEADLINE + 1 + 5 * DAY)
  const quick = await list(3, { token: TOKENS.DAI, decimals: 18, paid: 2 })
  await submit(quick, 1, 0)
  await release(quick, 3 * DAY)
  // Failed: at a milestone, recorded and not; below its goal, recorded and not. Approved evidence does not fail.
  await list(4, { status: 'failed' })
  await list(5, { cutoff: 1n })
  const missed = await list(6, { status: 'failed', goal: 9 })
  await scene.chain.ending.create({
    data: { campaign: missed, status: 'failed', isGoalMissed: true, at: 1n, ...place() },
  })
  await list(7, { closesAt: 1n, cutoff: 1n, goal: 9, total: 8 })
  await list(8, { cutoff: 1n, challengeEndsAt: 5n })
  await list(9, { status: 'cancelled' })
  // Of others, of an unlisted token, hidden.
  const foreign = await list(10, { lab: SCAMMER, paid: 1_000 })
  await submit(foreign, 1, 1)
  await release(foreign, 2)
  const unlisted = await list(11, { token: TOKENS.FAKE, paid: 1_000 })
  await submit(unlisted, 1, 1)
  await release(unlisted, 2)
  await list(12, { paid: 1_000 })
})
afterAll(() => scene?.end())

test('a record counts what the chain says of the lab’s campaigns that count, and nothing of others', async () => {
  scene.rules.now.hidden.campaigns.set(hex(12), { reason: 'Spam.', since: 1 })
  const record = await loadLabRecord(scene.site, `0x${LAB.slice(2).toUpperCase()}`)
  expect(record).toMatchObject({ campaigns: 9, isPartial: false, delivered: 3, onTime: 2, late: 1, vetoed: 1 })
  expect(record).toMatchObject({ failed: 2, missedGoals: 2, cancelled: 1, secondsToRelease: 3 * DAY })
  expect(record.paid.map(({ token: { symbol }, amount }) => [symbol, amount])).toEqual([
    ['USDC', 12n],
    ['DAI', 2n],
  ])
})

test('an account without campaigns has an empty record', async () => {
  expect(await loadLabRecord(scene.site, hex(0x77, 20))).toEqual({
    campaigns: 0,
    isPartial: false,
    delivered: 0,
    onTime: 0,
    late: 0,
    vetoed: 0,
    failed: 0,
    missedGoals: 0,
    cancelled: 0,
    secondsToRelease: null,
    paid: [],
  })
})

test('of a flood of campaigns the newest count, not all', async () => {
  const [first] = await scene.chain.campaign.findMany({ where: { id: hex(1) } })
  if (!first) throw new Error('There is no first campaign.')
  const flood = Array.from({ length: MAX_COUNTED_CAMPAIGNS + 20 }, (_, i) => ({
    ...first,
    ...place(),
    id: hex(10_000 + i),
    lab: hex(0xf1, 20),
  }))
  await scene.chain.campaign.createMany({ data: flood })
  const record = await loadLabRecord(scene.site, hex(0xf1, 20))
  expect(record).toMatchObject({ campaigns: MAX_COUNTED_CAMPAIGNS, isPartial: true, delivered: 0 })
  expect(record.paid).toMatchObject([{ amount: 7n * BigInt(MAX_COUNTED_CAMPAIGNS) }])
})
