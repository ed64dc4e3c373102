import { expect, test } from 'vitest'
import { type AirdropKind, airdropKindNumber } from './airdrop-terms'

test('kinds are counted as in the contract, and nothing else has a number', () => {
  expect((['campaign', 'list', 'budget'] as const).map(airdropKindNumber).toSorted()).toEqual([1, 2, 3])
  for (const kind of ['none', 'other', ''] as unknown as AirdropKind[])
    expect(() => airdropKindNumber(kind)).toThrow(`it is "${kind}"`)
})
