import { previewMatch } from '@commonweight/qf/chain/preview-match'
import { countedOf, matchWeightOf, tallyOf } from '@commonweight/qf/chain/tally'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import { previewMatch as readPreview } from '@commonweight/sdk/read/preview-match'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contributionsOf, countedTotals, expectedResult, type Weighting, weightAt } from './expected'
import { baseUnits, gg18Folder, gg18Present, readDonations } from './gg18'
import { type DonatedEvent, giveAll, type Replay } from './give-all'
import { printFigures } from './print-figures'
import { accountOf, fundDonors, type OpenRound, openRounds, type Run } from './scenario'
import { type Settlement, settle } from './settle'
import { GENESIS, startReplay } from './start-replay'

const START = GENESIS + 3_600
const UNCAPPED: Run[] = [
  { decimals: 6, cap: '0', minimum: '0' },
  { decimals: 18, cap: '0', minimum: '0' },
]
/** The real round's cap of 20%; and a tight one that many campaigns reach, with a minimum. */
const CAPPED: Record<Weighting, Run> = {
  coefficient: { decimals: 6, cap: '5000', minimum: '0' },
  one: { decimals: 18, cap: '2200', minimum: '1' },
}
/** Of the order in which strangers pin. */
const SEED = 18
const label = gg18Present ? 'GG18 replay' : `GG18 replay (skipped: ${gg18Folder} is absent)`

describe.skipIf(!gg18Present).each(['coefficient', 'one'] as const)(`${label}, weight = %s`, (weighting) => {
  const donations = gg18Present ? readDonations() : []
  const projects = [...new Set(donations.map(({ project }) => project))].sort()
  const runs = [...UNCAPPED, CAPPED[weighting]]
  const previews: Awaited<ReturnType<typeof previewBoth>>[] = []
  const settlements: Settlement[] = []
  let stop = async () => {}
  let replay: Replay
  let donated: DonatedEvent[]

  beforeAll(async () => {
    const { anvil, builder, deployment } = await startReplay()
    stop = anvil.stop
    const rounds = await openRounds({ builder, deployment, runs, projects, start: START })
    await fundDonors(builder, deployment, { donations, rounds, timestamp: START + 1 })
    replay = { builder, deployment, rounds, donations, weighting, start: START + 300 }
    donated = await giveAll(replay, async (given) => {
      if (given < donations.length)
        previews.push(...(await Promise.all(rounds.map((open) => previewBoth(open, given)))))
    })
    const draw = seededDraw(SEED)
    for (const open of rounds) settlements.push(await settle(replay, open, draw))
    printFigures({ weighting, donations, donated, rounds, settlements })
  }, 300_000)

  afterAll(() => stop())

  /** What the next donation would add if it were verified as it was last: the chain's answer, and the exact one. */
  async function previewBoth(open: OpenRound, given: number) {
    const { builder, deployment } = replay
    const next = donations[given]
    if (next === undefined) throw new Error(`There is no donation ${given}`)
    const { decimals } = open.run
    const amount = baseUnits(next.usd, decimals)
    const totals = countedTotals(contributionsOf(donations.slice(0, given), open, weighting))
    const weightOf = (project: string) => matchWeightOf(tallyOf(totals.get(project)?.values() ?? [], open.minimum))
    const lastOwn = donations.slice(0, given).findLast(({ donor }) => donor === next.donor)
    const model = previewMatch({
      round: { ...open, decimals },
      tally: tallyOf(totals.get(next.project)?.values() ?? [], open.minimum),
      counted: totals.get(next.project)?.get(next.donor) ?? 0n,
      amount,
      weight: lastOwn === undefined ? 0n : weightAt(lastOwn, weighting),
      others: projects.filter((project) => project !== next.project).map(weightOf),
    })
    const campaign = open.campaigns.get(next.project) ?? '0x'
    const donation = { deployment, campaign, donor: accountOf(next.donor), amount }
    return { open, model, chain: await readPreview(builder.client, donation) }
  }

  function roundAt(index: number): { open: OpenRound; settlement: Settlement } {
    const open = replay.rounds[index]
    const settlement = settlements[index]
    if (open === undefined || settlement === undefined) throw new Error(`Run ${index} did not take place`)
    return { open, settlement }
  }

  describe.each([...runs.entries()])('run %i: %o', (index, run) => {
    test('every donation is on the chain and counts what the model says', () => {
      const { open } = roundAt(index)
      const campaigns = new Set(open.campaigns.values())
      const counted = new Map<string, bigint>()
      const expected = donations.map((donation) => {
        const amount = baseUnits(donation.usd, run.decimals)
        const weight = weightAt(donation, weighting)
        const key = `${donation.donor} ${donation.project}`
        counted.set(key, (counted.get(key) ?? 0n) + countedOf(amount, weight, run.decimals))
        const event = {
          campaign: open.campaigns.get(donation.project),
          donor: accountOf(donation.donor),
          amount,
          weight,
        }
        return { ...event, counted: counted.get(key) }
      })
      const found = donated.filter(({ campaign }) => campaigns.has(campaign)).map(({ gas: _, ...event }) => event)
      expect(found).toEqual(expected)
    })

    test('Q1 totals, S, Q and w of every campaign and W of the round equal the model', () => {
      const { open, settlement } = roundAt(index)
      const expected = expectedResult(donations, open, weighting)
      const states = [...settlement.atEnd.campaigns].map(([project, { tally, weight }]) => [
        project,
        { ...tally, weight },
      ])
      expect(new Map(states as [])).toEqual(
        new Map([...expected].map(([project, { match: _, ...tally }]) => [project, tally])),
      )
      const total = [...expected.values()].reduce((sum, { weight }) => sum + weight, 0n)
      expect(settlement.atEnd.round.weight).toBe(total)
      expect(settlement.atEnd.round.pool).toBe(open.pool)
    })

    test('Q4 every match paid equals the model to the base unit; their sum is within the pool', () => {
      const { open, settlement } = roundAt(index)
      const expected = expectedResult(donations, open, weighting)
      const matches = new Map(
        [...open.campaigns].map(([project, campaign]) => [project, settlement.claimed.get(campaign)]),
      )
      expect(matches).toEqual(new Map([...expected].map(([project, { match }]) => [project, match])))
      for (const [project, { tally }] of settlement.final.campaigns) {
        const { total = 0n, match = 0n } = expected.get(project) ?? {}
        expect(tally.total).toBe(total + match)
      }
      const paid = [...settlement.claimed.values()].reduce((sum, amount) => sum + amount, 0n)
      expect(paid).toBeLessThanOrEqual(open.pool)
      expect(settlement.final.round.claimed).toBe(paid)
    })

    test('Q4 the pins due, in a random order, are all that the chain takes', () => {
      const { open, settlement } = roundAt(index)
      const expected = expectedResult(donations, open, weighting)
      const atCap = [...expected].filter(([, { match }]) => open.cap > 0n && match === open.cap)
      expect(settlement.pinned.toSorted()).toEqual(atCap.map(([project]) => open.campaigns.get(project)).toSorted())
      expect(settlement.refused.size).toBe(projects.length - atCap.length)
      expect(new Set(settlement.refused.values())).toEqual(new Set(['MatchingRounds_BelowCap']))
      if (open.cap > 0n) expect(atCap.length).toBeGreaterThan(0)
    })

    test('Q5 previewMatch is exact without a cap, and says so', () => {
      const own = previews.filter(({ open }) => open === roundAt(index).open)
      expect(own.length).toBeGreaterThan(0)
      for (const { open, chain, model } of own) {
        expect(chain.exact).toBe(open.cap === 0n)
        if (chain.exact) expect(chain.rise).toBe(model.rise)
      }
    })
  })

  test('M1 both contracts hold exactly what is owed', async () => {
    const { builder, deployment, rounds } = replay
    for (const token of deployment.tokens) {
      const own = rounds.filter((open) => open.token.address === token.address)
      const finals = own.map((open) => roundAt(rounds.indexOf(open)).settlement.final)
      const escrow = finals.flatMap(({ campaigns }) => [...campaigns.values()].map(({ tally }) => tally.total))
      const pools = finals.map(({ round }) => round.pool - round.claimed)
      const balanceOf = (account: `0x${string}`) => getTokenBalance(builder.client, { token: token.address, account })
      expect(await balanceOf(deployment.campaigns)).toBe(escrow.reduce((sum, total) => sum + total, 0n))
      expect(await balanceOf(deployment.matchingRounds)).toBe(pools.reduce((sum, left) => sum + left, 0n))
    }
  })
})

/** Numbers uniform in [0, 1) that follow from a seed (mulberry32), so that a run can be repeated. */
function seededDraw(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
