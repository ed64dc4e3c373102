import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseRoundConfiguration } from '@commonweight/domain/documents/round-configuration'
import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { describe, expect, test } from 'vitest'
import { type ConfigurationChoice, configurationOf, configurationWithDigest } from './configurations'
import { roundResult } from './round-result'

const ZERO = `0x${'00'.repeat(32)}` as const
const FIRST = 'commonweight/round-configuration/1'
const SECOND = 'commonweight/round-configuration/2'

/** Three campaigns; raw matches ask for less than the pool. */
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
  campaigns: ['a1', 'b2', 'c3'].map((id, index) => ({
    campaign: `0x${id.repeat(32)}` as const,
    donors: [1, 2, 3]
      .filter((donor) => index < 2 || donor > 1)
      .map((donor) => ({
        donor: `0x${String(donor).padStart(40, '0')}` as const,
        counted: String(BigInt(donor + index) * 10n ** 18n),
      })),
  })),
}

async function paidBy(configuration: Parameters<typeof roundResult>[1]) {
  const { matches, digests } = await roundResult(inputs, configuration, ZERO)
  return { amounts: matches.map(({ amount }) => String(amount)), digests }
}

describe('configurations that were posted before they named the surplus', () => {
  // Digests and figures are those of the program that posted them.
  test.each([
    {
      numbers: { mechanism: 'pairwise', threshold: '25' },
      amounts: ['9119723', '14361650', '6518627'],
      root: '0xc2ad6ed29e11f33425ba3b9d6e906e282d7d15818a1887dfa88a8529cc1c305a',
      configuration: '0x70cd0993e0d9050b5bf62cbf07cd754115b67c6376a7a160a6c4344ee62c282d',
    },
    {
      numbers: { mechanism: 'cocm', profile: 'soft' },
      amounts: ['9104515', '11670885', '9224600'],
      root: '0x9cedd3ee572165c6509d9df5a009d03f9a83f699fc34e74d9c647e719a052262',
      configuration: '0x5bd7ee3231f0f03e478138f55c9d2c8b0f42d849cb1139c68e034ed6b1cf0793',
    },
    {
      numbers: { mechanism: 'blend', profile: 'harsh', blend: '0.5' },
      amounts: ['8924691', '13942681', '7132628'],
      root: '0xcc4cb4b840fdf97b95f1e65cab76fc3650dbcf05820d7e8162676ea053b0135e',
      configuration: '0xf7dc3c482076590c1fa674146cfad48c8b1cdf4bff617817b4f11457abaa9c3b',
    },
    {
      numbers: { mechanism: 'plain' },
      amounts: ['8924691', '13942680', '7132627'],
      root: '0x2f699f4c7f49f56afb65cc6a63fa8ad1b3fbbe410212ec4309474cd34d7042ce',
      configuration: '0x11b8a50fce5b8147a6be45f95c5bc2d9dca37df5ff33fe8403810b34858e8ef0',
    },
  ])('Q13: $numbers.mechanism keeps its digest and pays the same to the unit', async (posted) => {
    const found = await configurationWithDigest(posted.configuration, {})
    expect(found).toEqual({ type: FIRST, ...posted.numbers })
    const { amounts, digests } = await paidBy(parseRoundConfiguration({ type: FIRST, ...posted.numbers }))
    expect(amounts).toEqual(posted.amounts)
    expect(digests).toMatchObject({ root: posted.root, configuration: posted.configuration })
  })
})

describe('configurationOf', () => {
  test.each<{ choice: ConfigurationChoice; expected: object }>([
    { choice: {}, expected: { type: SECOND, mechanism: 'pairwise', threshold: '25', surplus: 'return' } },
    {
      choice: { mechanism: 'cocm', surplus: 'pay-all' },
      expected: { type: SECOND, mechanism: 'cocm', profile: 'harsh', surplus: 'pay-all' },
    },
    {
      choice: { mechanism: 'blend', surplus: 'unnamed' },
      expected: { type: FIRST, mechanism: 'blend', profile: 'harsh', blend: '0.5' },
    },
    { choice: { mechanism: 'capped' }, expected: { type: SECOND, mechanism: 'capped', surplus: 'return' } },
    { choice: { mechanism: 'plain' }, expected: { type: FIRST, mechanism: 'plain' } },
  ])('names the surplus, unless the chain or the first type settles it: $choice', async ({ choice, expected }) => {
    const configuration = configurationOf(choice)
    expect(configuration).toEqual(expected)
    const { digest } = await canonicalDocument(configuration)
    expect(await configurationWithDigest(digest, {})).toEqual(expected)
  })

  test('finds nothing for another digest, or for one that the choice rules out', async () => {
    const { digest } = await canonicalDocument(configurationOf({ surplus: 'pay-all' }))
    expect(await configurationWithDigest(ZERO, {})).toBeUndefined()
    expect(await configurationWithDigest(digest, { surplus: 'return' })).toBeUndefined()
  })
})

test('Q4: the surplus decides whether more is paid than raw matches ask for', async () => {
  const sumBy = async (choice: ConfigurationChoice) => {
    const { amounts } = await paidBy(configurationOf(choice))
    return amounts.reduce((sum, amount) => sum + Number(amount), 0)
  }
  const pairwise = await sumBy({ surplus: 'return' })
  expect(pairwise).toBeLessThan(30_000_000)
  expect(pairwise).toBeGreaterThan(0)
  expect(await sumBy({ surplus: 'pay-all' })).toBe(30_000_000)
})

test('a round without a cap cannot be paid by capped funding', async () => {
  await expect(paidBy(configurationOf({ mechanism: 'capped' }))).rejects.toThrow('needs a cap')
})
