import { canonicalBytes, canonicalDocument } from '@commonweight/domain/canonical'
import { describe, expect, test } from 'vitest'
import { readRecomputeFiles } from './read-recompute-files'

const inputs = {
  type: 'commonweight/round-inputs/1',
  chainId: 31337,
  round: 1,
  decimals: 6,
  campaigns: [],
  matchingRounds: `0x${'c3'.repeat(20)}`,
  token: `0x${'d4'.repeat(20)}`,
  minimum: '0',
  cap: '0',
  pool: '1',
}
const configuration = { type: 'commonweight/round-configuration/1', mechanism: 'cocm', profile: 'soft' }
const file = (name: string, value: unknown) => ({ name, bytes: canonicalBytes(value) })
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) })

describe('readRecomputeFiles', () => {
  test('tells documents apart by their type, in any order, and knows the digest of the inputs', async () => {
    const found = await readRecomputeFiles([file('b.json', configuration), file('a.json', inputs)])
    const { digest } = await canonicalDocument(inputs)
    expect(found).toEqual({ inputs, inputsDigest: digest, configuration })
  })

  test('reads a configuration of the second type, which names the surplus', async () => {
    const second = { ...configuration, type: 'commonweight/round-configuration/2', surplus: 'return' }
    const found = await readRecomputeFiles([file('b.json', second), file('a.json', inputs)])
    expect(found.configuration).toEqual(second)
  })

  test('without a configuration there is none', async () => {
    expect((await readRecomputeFiles([file('a.json', inputs)])).configuration).toBeNull()
  })

  test.each([
    ['not-json', text('a.json', '{"type":')],
    ['not-json', { name: 'a.bin', bytes: Uint8Array.of(0xff, 0xfe) }],
    ['not-canonical', text('a.json', JSON.stringify(inputs, null, 2))],
    ['unknown-document', file('a.json', { type: 'commonweight/terms/1' })],
    ['unknown-document', file('a.json', [1, 2])],
    ['unknown-document', file('a.json', { ...inputs, pool: '1.5' })],
    ['no-inputs', file('a.json', configuration)],
  ])('%s: %o', async (problem, wrong) => {
    await expect(readRecomputeFiles([wrong])).rejects.toMatchObject({ name: 'RecomputeFailure', problem })
  })

  test('says which field of an inputs document is wrong', async () => {
    const wrong = file('round-1.json', { ...inputs, pool: '1.5' })
    await expect(readRecomputeFiles([wrong])).rejects.toThrow(/round-1\.json.*pool.*whole number/s)
  })
})
