import { describe, expect, test } from 'vitest'
import { sharedText } from '../../test/shared-text'
import { type PlainQfOptions, plainQf } from '../chain/plain-qf'
import type { Contribution } from '../totals/contribution'

type Vote = {
  id: string
  applicationId: string
  voter: string
  grantAddress: string
  amountRoundToken: string
}

type PipelineCase = {
  name: string
  config: { matchAmount: string; matchingCapAmount: string | null; ignoreSaturation?: boolean }
  overrides: Record<string, number>
  coefficients: Record<string, number>
  aggregated: {
    totalReceived: string
    list: Record<string, { totalReceived: string; contributions: Record<string, string> }>
  }
  result: Record<
    string,
    Record<
      | 'totalReceived'
      | 'contributionsCount'
      | 'sumOfSqrt'
      | 'sumOfSqrtRemainder'
      | 'capOverflow'
      | 'matchedWithoutCap'
      | 'matched',
      string
    >
  >
}

type PipelineInputs = {
  votes: Vote[]
  badvotes: Vote[]
  applications: { id: string; status: string; recipient: string }[]
}

type PipelineVector = {
  inputs: PipelineInputs
  cases: PipelineCase[]
}

const { text, label } = sharedText('vectors/grants_stack_indexer_pipeline.json')
const { inputs, cases } = JSON.parse(
  text ?? '{ "inputs": { "votes": [], "badvotes": [], "applications": [] }, "cases": [] }',
) as PipelineVector

/** The votes of approved applications at their own address, each weighted by its coefficient and floored. */
function contributionsOf({ name, coefficients, overrides }: PipelineCase): Contribution[] {
  const recipients = new Map(
    inputs.applications.filter(({ status }) => status === 'APPROVED').map(({ id, recipient }) => [id, recipient]),
  )
  const votes = name === 'bad_recipient_skipped' ? inputs.badvotes : inputs.votes
  return votes
    .filter(({ applicationId, grantAddress }) => recipients.get(applicationId) === grantAddress)
    .map(({ id, voter, applicationId, amountRoundToken }) => {
      const coefficient = overrides[id] ?? coefficients[id] ?? Number.NaN
      const scaled = BigInt(Math.trunc(coefficient * 10_000))
      return { donor: voter, campaign: applicationId, counted: (BigInt(amountRoundToken) * scaled) / 10_000n }
    })
}

describe.skipIf(text === undefined)(label, () => {
  test('is at hand', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  test.each(cases)('$name, from votes to payouts, bit for bit', (golden) => {
    const contributions = contributionsOf(golden)
    const { matchAmount, matchingCapAmount, ignoreSaturation } = golden.config
    const options: PlainQfOptions = {
      pool: BigInt(matchAmount),
      cap: BigInt(matchingCapAmount ?? 0),
      minimum: 0n,
      decimals: 18,
      surplus: ignoreSaturation ? 'pay-all' : 'share-overflow',
    }
    const uncapped = plainQf(contributions, { ...options, cap: 0n })
    const found = [...plainQf(contributions, options)].map(([campaign, { sumRoots, sumSquares, match }]) => {
      const own = contributions.filter((donation) => donation.campaign === campaign)
      const received = own.reduce((sum, { counted }) => sum + counted, 0n)
      const without = uncapped.get(campaign)?.match ?? 0n
      return [
        campaign,
        {
          totalReceived: `${received}`,
          contributionsCount: `${own.length}`,
          sumOfSqrt: `${sumRoots}`,
          sumOfSqrtRemainder: `${received - sumSquares}`,
          capOverflow: `${without - match}`,
          matchedWithoutCap: `${without}`,
          matched: `${match}`,
        },
      ]
    })
    expect(Object.fromEntries(found)).toEqual(golden.result)
  })

  test.each(cases)('$name: sums per application and voter', (golden) => {
    const contributions = contributionsOf(golden)
    for (const [application, { totalReceived, contributions: byVoter }] of Object.entries(golden.aggregated.list)) {
      const own = contributions.filter(({ campaign }) => campaign === application)
      expect(Object.fromEntries(own.map(({ donor, counted }) => [donor, `${counted}`]))).toEqual(byVoter)
      expect(`${own.reduce((sum, { counted }) => sum + counted, 0n)}`).toBe(totalReceived)
    }
  })
})
