import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Standing } from '@commonweight/sdk/read/get-standing'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareComputed } from './compare-computed'
import { configurationOf } from './configurations'
import type { ChainState } from './read-chain-state'
import { roundResult } from './round-result'

const ZERO = `0x${'00'.repeat(32)}` as const
const inputs: RoundInputs = {
  type: 'commonweight/round-inputs/1',
  chainId: 31337,
  round: 1,
  decimals: 6,
  matchingRounds: `0x${'c3'.repeat(20)}`,
  token: `0x${'d4'.repeat(20)}`,
  minimum: '0',
  cap: '0',
  pool: '30000000',
  campaigns: ['a1', 'b2'].map((id, index) => ({
    campaign: `0x${id.repeat(32)}` as const,
    donors: [1, 2, 3].map((donor) => ({
      donor: `0x${String(donor).padStart(40, '0')}` as const,
      counted: String(BigInt(donor + index) * 10n ** 18n),
    })),
  })),
}

type Posted = Awaited<ReturnType<typeof roundResult>>
let pairwise: Posted
let unusual: Posted
beforeAll(async () => {
  pairwise = await roundResult(inputs, configurationOf({ mechanism: 'pairwise' }), ZERO)
  unusual = await roundResult(inputs, configurationOf({ mechanism: 'pairwise', threshold: '7.5' }), ZERO)
})

describe('compareComputed', () => {
  test('Q13: a result posted from these inputs agrees, and its configuration is found among the defaults', async () => {
    const report = await compare(pairwise, { paid: pairwise.matches.map(({ amount }) => amount) })
    expect(report.configuration).toEqual(pairwise.configuration)
    expect(report.parts).toEqual([])
    expect(report.campaigns.map(({ differences }) => differences)).toEqual([[], []])
    expect(report.campaigns.map(({ match }) => match)).toEqual(pairwise.matches.map(({ amount }) => amount))
  })

  test('Q13: what is not paid yet can be claimed, with its proof, once the round pays by this result', async () => {
    const [first, second] = pairwise.matches
    const unpaid = await compare(pairwise, { standing: 'admitted' })
    expect(unpaid.claims).toEqual([first, second])
    expect((await compare(pairwise, { standing: 'pinned' })).claims).toEqual([first, second])
    expect((await compare(pairwise, { standing: 'claimed' })).claims).toEqual([])
    expect((await compare(pairwise, { standing: 'admitted', digests: { root: ZERO } })).claims).toEqual([])
    expect((await compare(pairwise, { standing: 'admitted', executes: false })).claims).toEqual([])
  })

  test('Q13: a root over other matches differs', async () => {
    const { parts } = await compare(pairwise, { digests: { root: unusual.digests.root } })
    expect(parts).toEqual([{ what: 'root', ours: pairwise.digests.root, chain: unusual.digests.root }])
  })

  test('inputs of another digest differ', async () => {
    const { parts } = await compare(pairwise, { digests: { inputs: ZERO } })
    expect(parts).toEqual([{ what: 'inputs', ours: pairwise.digests.inputs, chain: ZERO }])
  })

  test('a payment that is not what the result says is named', async () => {
    const { campaigns } = await compare(pairwise, { paid: [pairwise.matches[0]?.amount, 1n] })
    expect(campaigns.map(({ differences }) => differences.length)).toEqual([0, 1])
    expect(campaigns[1]?.differences[0]).toMatchObject({ what: 'paid', chain: '1' })
  })

  test('numbers that are no default need the configuration as a file; then the result agrees', async () => {
    expect(await compare(unusual, {})).toMatchObject({ configuration: null, campaigns: [], parts: [] })
    const known = await compare(unusual, { configuration: unusual.configuration })
    expect(known.parts).toEqual([])
    expect(known.campaigns).toHaveLength(2)
  })

  test('a published configuration of the posted digest is used', async () => {
    const report = await compare(unusual, { published: unusual.configuration })
    expect(report.configuration).toEqual(unusual.configuration)
    expect(report.parts).toEqual([])
  })

  test('a configuration of another digest differs', async () => {
    const { parts } = await compare(pairwise, { configuration: unusual.configuration })
    expect(parts.map(({ what }) => what)).toEqual(['configuration', 'root'])
  })
})

type Choice = {
  published?: Posted['configuration']
  digests?: Partial<Posted['digests']>
  configuration?: Posted['configuration']
  paid?: (bigint | undefined)[]
  standing?: Standing
  executes?: boolean
}

/** A result that executes, of which so much was paid. */
function compare({ digests, matches }: Posted, choice: Choice) {
  const { digests: others, configuration, published, paid = [], standing = 'claimed', executes = true } = choice
  const posted = { ...digests, ...others, blockNumber: 1n, transactionHash: ZERO }
  const weights = [weightOf(0), weightOf(1)]
  const campaigns: ChainState['campaigns'] = new Map(
    matches.map(({ campaign }, index) => [
      campaign,
      { weight: weights[index] ?? 0n, match: 0n, standing, isPinned: false, paid: paid[index] },
    ]),
  )
  const totals = { pool: 30_000_000n, cap: 0n, minimum: 0n, decimals: 6, weight: 0n, pinned: 0, claimed: 0n }
  const round = { ...totals, isComputed: executes }
  return compareComputed({
    posted,
    inputs,
    configuration: configuration ?? null,
    state: { round, campaigns },
    publishedConfiguration: async (digest) => (digest === digests.configuration ? (published ?? null) : null),
  })
}

/** Twice the sum over pairs of donors of the product of their roots, slowly; roots of 1e18 times a small number. */
function weightOf(index: number): bigint {
  const roots = [1, 2, 3].map((donor) => rootOf(BigInt(donor + index) * 10n ** 18n))
  return roots.reduce((sum, a, i) => sum + roots.reduce((inner, b, j) => (i === j ? inner : inner + a * b), 0n), 0n)
}

function rootOf(square: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(square))))
  while (root * root > square) root--
  while ((root + 1n) * (root + 1n) <= square) root++
  return root
}
