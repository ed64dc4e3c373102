import { parseTermsDocument } from '@commonweight/domain/documents/terms-document'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { beforeAll, describe, expect, test } from 'vitest'
import { campaigns } from './plan/campaigns'
import { rounds } from './plan/rounds'
import { type Scenario, scenario } from './scenario'
import { Stage, TODAY } from './stage'

let stage: Stage
let history: Scenario

beforeAll(async () => {
  stage = new Stage(await readDeployment(31337), 1_700_000_000)
  history = await scenario(stage)
})

describe('the demo', () => {
  test('lists at least ten projects, each with the milestones that its terms have', () => {
    expect(campaigns.length).toBeGreaterThanOrEqual(10)
    for (const { listing, milestones } of campaigns) expect(listing.milestones).toHaveLength(milestones.length)
    expect(new Set(campaigns.map(({ key }) => key)).size).toBe(campaigns.length)
  })

  test('lists the campaigns of each project by an account of its own, so that records do not mix', () => {
    const labOf = new Map(
      history.moments.flatMap(({ entries }) =>
        entries.filter(({ what }) => what.startsWith('the listing of')).map(({ what, from }) => [what, from.address]),
      ),
    )
    const labs = new Map<string, Set<string | undefined>>()
    for (const { key, listing } of campaigns) {
      const accounts = labs.get(listing.project) ?? new Set()
      labs.set(listing.project, accounts.add(labOf.get(`the listing of ${key}`)))
    }
    expect([...labs.values()].filter(({ size }) => size !== 1)).toEqual([])
    expect(new Set([...labs.values()].map(([account]) => account)).size).toBe(labs.size)
    expect(labs.size).toBeLessThan(campaigns.length)
  })

  test('names only rounds that there are', () => {
    const keys = new Set(rounds.map(({ key }) => key))
    expect(campaigns.filter(({ round }) => round && !keys.has(round.key))).toEqual([])
  })

  test('says in every listing that it is a demo and not affiliated', () => {
    const texts = history.documents.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)))
    const listings = texts.filter(({ type }) => type === 'commonweight/terms/1').map(parseTermsDocument)
    expect(listings).toHaveLength(campaigns.length)
    for (const { demo, labName, story } of listings) {
      expect(demo).toBe(true)
      expect(labName).toContain('demo, not affiliated')
      expect(story).toMatch(/^> \*\*Demo, not affiliated\.\*\*/)
    }
  })

  test('moves forward from day 1 and ends before today', () => {
    const times = history.moments.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[0]).toBe(stage.at(1))
    expect(times.at(-1)).toBeLessThan(stage.at(TODAY))
  })

  test('is the same for the same first block, and other campaigns for another', async () => {
    const ids = ({ campaigns: listed }: Scenario) => listed.map(({ campaign }) => campaign)
    const again = await scenario(stage)
    expect(ids(again)).toEqual(ids(history))
    expect(again.moments.map(({ at, entries }) => [at, entries.length])).toEqual(
      history.moments.map(({ at, entries }) => [at, entries.length]),
    )
    const later = await scenario(new Stage(stage.deployment, stage.epoch + 1))
    expect(ids(later)).not.toContain(ids(history)[0])
  })
})
