import type { Prisma } from '@commonweight/postgres/generated/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAttesterRecord, MAX_ATTESTED_CAMPAIGNS } from '../src/attesters/load-attester-record'
import { loadAttesterTies } from '../src/attesters/load-attester-ties'
import { chainRows, hex } from './chain-rows'
import { listedScene, TOKENS } from './listed-scene'

const WHO = hex(0xa77e57, 20)
const OTHER = hex(0x07e4, 20)
const LAB = hex(0x1ab, 20)

let scene: Awaited<ReturnType<typeof listedScene>>
let block = 1_000_000n

/** Where a row's log stands: each in a block of its own. */
const place = () => {
  block += 1n
  return { chainId: 31337, blockNumber: block, blockHash: '0xb', logIndex: 0, txHash: hex(block), at: 1n }
}

async function name(id: number, change: Partial<Prisma.CampaignUncheckedCreateInput> = {}, who = WHO) {
  const campaign = hex(id)
  await chainRows.campaign(scene.chain, { id: campaign, lab: LAB, token: TOKENS.USDC, digest: campaign, ...change })
  const { at: _, txHash: __, ...where } = place()
  await scene.chain.attester.create({ data: { campaign, position: 0, account: who, ...where } })
  return campaign
}

async function submit(campaign: string, number: number) {
  const data = { campaign, number, milestone: 0, evidence: hex(5), vetoThreshold: 9 }
  await scene.chain.submission.create({ data: { ...data, ...place() } })
}
const about = (campaign: string, submission: number) => ({ campaign, submission, milestone: 0, ...place() })
const approve = (campaign: string, submission: number, attester = WHO) =>
  scene.chain.approval.create({ data: { ...about(campaign, submission), attester } })
const deny = (campaign: string, submission: number, attester = WHO) =>
  scene.chain.denial.create({ data: { ...about(campaign, submission), attester } })
const object = (campaign: string, submission: number) =>
  scene.chain.veto.create({ data: { ...about(campaign, submission), donor: OTHER, points: 1 } })
const stop = (campaign: string, submission: number) =>
  scene.chain.rejection.create({ data: { ...about(campaign, submission), cutoff: 0n } })

beforeAll(async () => {
  scene = await listedScene()
  // Approved, objected to and stopped; then approved, reopened by its own denial.
  const first = await name(1)
  await submit(first, 1)
  await approve(first, 1)
  await object(first, 1)
  await object(first, 1)
  await stop(first, 1)
  await submit(first, 2)
  await approve(first, 2)
  await deny(first, 2)
  await scene.chain.reopening.create({ data: { ...about(first, 2), cutoff: 0n } })
  // Approved, objected to, not stopped. What others approved and backers stopped does not count.
  const second = await name(2, { status: 'completed' })
  await submit(second, 1)
  await approve(second, 1, OTHER)
  await stop(second, 1)
  await submit(second, 2)
  await approve(second, 2)
  await object(second, 2)
  // Failed while evidence waited: recorded and not. It had denied one, and approved another.
  await submit(await name(3, { status: 'failed' }), 1)
  await submit(await name(4, { cutoff: 1n }), 1)
  const denied = await name(5, { status: 'failed' })
  await submit(denied, 1)
  await deny(denied, 1)
  const alone = await name(6, { status: 'failed' })
  await submit(alone, 1)
  await approve(alone, 1)
  // Not for want of approvals: nothing was submitted, backers stopped it, it is approved, the goal was missed.
  await name(7, { status: 'failed' })
  const stopped = await name(8, { status: 'failed' })
  await submit(stopped, 1)
  await stop(stopped, 1)
  await submit(await name(9, { cutoff: 1n, challengeEndsAt: 5n }), 1)
  // Of others, of an unlisted token, hidden.
  await submit(await name(10, { status: 'failed' }, OTHER), 1)
  await approve(await name(11, { token: TOKENS.FAKE }), 1)
  await approve(await name(12), 1)
})
afterAll(() => scene?.end())

test('a record counts what the account said, and what became of it', async () => {
  scene.rules.now.hidden.campaigns.set(hex(12), { reason: 'Spam.', since: 1 })
  expect(await loadAttesterRecord(scene.site, `0x${WHO.slice(2).toUpperCase()}`)).toEqual({
    campaigns: 9,
    isPartial: false,
    approved: 4,
    denied: 2,
    challenged: 2,
    vetoed: 1,
    reopened: 1,
    late: 2,
  })
})

test('an account that no campaign names has an empty record', async () => {
  const none = { approved: 0, denied: 0, challenged: 0, vetoed: 0, reopened: 0, late: 0 }
  expect(await loadAttesterRecord(scene.site, hex(0x77, 20))).toEqual({ campaigns: 0, isPartial: false, ...none })
})

test('of a flood of campaigns that name an account the newest count', async () => {
  const [first] = await scene.chain.campaign.findMany({ where: { id: hex(1) } })
  if (!first) throw new Error('There is no first campaign.')
  const ids = Array.from({ length: MAX_ATTESTED_CAMPAIGNS + 20 }, (_, i) => hex(10_000 + i))
  await scene.chain.campaign.createMany({ data: ids.map((id) => ({ ...first, ...place(), id, lab: hex(0xf1, 20) })) })
  const { at: _, txHash: __, ...where } = place()
  const account = hex(0xf2, 20)
  await scene.chain.attester.createMany({ data: ids.map((campaign) => ({ campaign, position: 0, account, ...where })) })
  const record = await loadAttesterRecord(scene.site, account)
  expect(record).toMatchObject({ campaigns: MAX_ATTESTED_CAMPAIGNS, isPartial: true })
})

test('ties: gave, was paid, is the lab or its payout account, attests for its campaigns', async () => {
  const lab = hex(0x1ab2, 20)
  const tied = await name(30, { lab, payout: WHO })
  await name(31, { lab: WHO })
  await name(32, { lab }, OTHER)
  await chainRows.donor(scene.chain, tied, WHO, 40)
  await chainRows.donor(scene.chain, tied, OTHER, 900)
  for (const [to, amount] of [
    [WHO, 3],
    [WHO, 4],
    [OTHER, 500],
  ] as const)
    await scene.chain.withdrawal.create({ data: { campaign: tied, to, amount, ...place() } })
  const found = new Map((await loadAttesterTies(scene.site, WHO, [tied, hex(31)])).map((ties) => [ties.campaign, ties]))
  const none = { isLab: false, isPayout: false, given: 0n, received: 0n }
  expect(found.get(tied)).toMatchObject({
    ...none,
    isPayout: true,
    given: 40n,
    received: 7n,
    labCampaigns: 2,
    attestedCampaigns: 1,
  })
  expect(found.get(hex(31))).toMatchObject({ ...none, isLab: true, labCampaigns: 1, attestedCampaigns: 1 })
  expect(found.get(tied)?.token.symbol).toBe('USDC')
})
