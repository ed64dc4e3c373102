import type { Prisma } from '@commonweight/postgres/generated/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listExtendable, MAX_EXTENDABLE } from '../src/attesters/list-extendable'
import { chainRows, hex } from './chain-rows'
import { listedScene, TOKENS } from './listed-scene'

const WHO = hex(0xa77e57, 20)
const FAR = 4_050_000_000

let scene: Awaited<ReturnType<typeof listedScene>>
let block = 1_000_000n
const place = () => {
  block += 1n
  return { chainId: 31337, blockNumber: block, blockHash: '0xb', logIndex: 0 }
}

async function name(id: number, deadline: number, change: Partial<Prisma.CampaignUncheckedCreateInput> = {}) {
  const campaign = hex(id)
  await chainRows.campaign(scene.chain, { id: campaign, token: TOKENS.USDC, digest: campaign, ...change })
  await scene.chain.milestone.updateMany({ where: { campaign }, data: { deadline: BigInt(deadline) } })
  await scene.chain.attester.create({ data: { campaign, position: 0, account: WHO, ...place() } })
  return campaign
}

async function extend(campaign: string, milestone: number) {
  const data = { campaign, milestone, deadline: 9n, cutoff: 9n, at: 1n, txHash: hex(block) }
  await scene.chain.extension.create({ data: { ...data, ...place() } })
}

beforeAll(async () => {
  scene = await listedScene()
  await name(1, FAR + 2)
  await name(2, FAR + 1, { threshold: 2 })
  // Extended, past its deadline, over, of an unlisted token.
  await extend(await name(3, FAR), 0)
  await name(4, 1)
  await name(5, FAR, { status: 'failed' })
  await name(6, FAR, { status: 'completed' })
  await name(7, FAR, { token: TOKENS.FAKE })
  // An extension of another milestone does not count.
  await extend(await name(8, FAR + 3), 1)
})
afterAll(() => scene?.end())

test('current milestones that can be given time, the first due first', async () => {
  const found = await listExtendable(scene.site, WHO)
  expect(found.map(({ campaign }) => campaign)).toEqual([hex(2), hex(1), hex(8)])
  expect(found[0]).toMatchObject({ milestone: 0, deadline: FAR + 1, threshold: 2, attesters: [WHO] })
})

test('of many only those that are due first', async () => {
  for (let i = 0; i < MAX_EXTENDABLE; i += 1) await name(100 + i, FAR + 100 + i)
  const found = await listExtendable(scene.site, WHO)
  expect(found).toHaveLength(MAX_EXTENDABLE)
  expect(found[0]?.campaign).toBe(hex(2))
})
