import { type CampaignFacts, type CampaignState, campaignState } from '@commonweight/domain/states/campaign-state'
import { type RoundFacts, roundState } from '@commonweight/domain/states/round-state'
import { Prisma } from '@commonweight/postgres/generated/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCampaigns } from '../src/campaigns/list-campaigns'
import { roundPhaseSql } from '../src/rounds/list-round-ids'
import { loadStats } from '../src/site/load-stats'
import { chainRows, hex } from './chain-rows'
import { listedScene, TOKENS } from './listed-scene'

/** The last block's time, ahead of the wall clock: queries take it as now. */
const NOW = 5_000_000_000
const AROUND = [NOW - 1, NOW, NOW + 1]
const GOAL = 50n
const STATES: CampaignState[] = ['upcoming', 'open', 'building', 'failed', 'cancelled', 'completed']

let scene: Awaited<ReturnType<typeof listedScene>>
const campaigns = new Map<string, CampaignFacts>()
const rounds = new Map<number, RoundFacts>()

beforeAll(async () => {
  scene = await listedScene()
  const { chain } = scene
  const place = { chainId: 31337, genesisHash: hex(1), contract: hex(1, 20), deploymentBlock: 1n }
  const block = { blockNumber: 1n, blockHash: hex(1), blockTime: BigInt(NOW), updatedAt: 1n }
  await chain.head.create({ data: { ...place, ...block } })
  for (const facts of everyCampaign()) {
    const id = hex(campaigns.size + 1)
    campaigns.set(id, facts)
    const { opensAt, closesAt, cutoff, challengeEndsAt, total, goal, status } = facts
    const times = { opensAt: BigInt(opensAt), closesAt: BigInt(closesAt), cutoff: BigInt(cutoff) }
    const money = { total: String(total), goal: String(goal), challengeEndsAt: BigInt(challengeEndsAt) }
    await chainRows.campaign(chain, { id, token: TOKENS.USDC, digest: hex(0xd), status, ...times, ...money })
  }
  for (const facts of everyRound()) {
    const id = rounds.size + 1
    rounds.set(id, facts)
    const times = { start: BigInt(facts.start), end: BigInt(facts.end), claimUntil: BigInt(facts.claimUntil) }
    const change = { ...times, reviewPeriod: BigInt(facts.reviewPeriod), sealedAt: BigInt(facts.sealedAt) }
    await chainRows.round(chain, { id, token: TOKENS.USDC, digest: hex(0xd), ...change })
  }
})
afterAll(() => scene?.end())

function* everyCampaign(): Generator<CampaignFacts> {
  for (const status of ['active', 'cancelled', 'failed', 'completed'] as const)
    for (const opensAt of AROUND)
      for (const closesAt of AROUND)
        for (const cutoff of AROUND)
          for (const total of [GOAL - 1n, GOAL, GOAL + 1n])
            for (const challengeEndsAt of [0, NOW])
              yield { status, opensAt, closesAt, cutoff, total, goal: GOAL, challengeEndsAt }
}

function* everyRound(): Generator<RoundFacts> {
  const rest = { reviewPeriod: 1, hasCalculator: false, vetoUntil: 0, vetoedAt: 0 }
  for (const start of AROUND)
    for (const end of AROUND)
      for (const claimUntil of AROUND)
        for (const sealedAt of [0, NOW - 1]) yield { start, end, claimUntil, sealedAt, ...rest }
}

test('every state is among the campaigns, and every later state among the rounds', () => {
  expect(new Set([...campaigns.values()].map((facts) => campaignState(facts, NOW)))).toEqual(new Set(STATES))
  expect(new Set([...rounds.values()].map((facts) => roundState(facts, NOW))).size).toBeGreaterThan(4)
})

test.each(STATES)('the filter finds exactly the campaigns that are %s by campaignState', async (state) => {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await listCampaigns(scene.chain, { state, limit: 100, ...(after ? { after } : {}) })
    found.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  const expected = [...campaigns].filter(([, facts]) => campaignState(facts, NOW) === state).map(([id]) => id)
  expect(found.sort()).toEqual(expected.sort())
})

test('the numbers of the site count the campaigns that are open by campaignState', async () => {
  const open = [...campaigns.values()].filter((facts) => campaignState(facts, NOW) === 'open')
  expect((await loadStats(scene.chain)).openCampaigns).toBe(open.length)
})

test('a round is upcoming, open or over in SQL as roundState has it', async () => {
  const found = await scene.chain.$queryRaw<{ id: number; phase: string }[]>(
    Prisma.sql`select r.id, ${roundPhaseSql(NOW)} as phase from rounds r order by r.id`,
  )
  const phaseOf = (facts: RoundFacts) => {
    const state = roundState(facts, NOW)
    return state === 'upcoming' || state === 'open' ? state : 'over'
  }
  expect(found).toEqual([...rounds].map(([id, facts]) => ({ id, phase: phaseOf(facts) })))
})
