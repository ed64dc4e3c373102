import type { Hex } from '@commonweight/domain/hex'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { expect, test } from 'vitest'
import { testChain } from '../../test/test-chain'
import { unusableAccount } from './usable-account'
import { deposit as words } from './words'

const chain = testChain()
const listed: Hex = `0x${'ab'.repeat(20)}`
const own: Hex = `0x${'cd'.repeat(20)}`
const tokens = [{ address: listed, symbol: 'ONE', decimals: 6 }] as (typeof chain)['tokens']
const campaign = { token: { address: own } }
const problem = (account: string) => unusableAccount({ ...chain, tokens }, campaign, account.toLowerCase() as Hex)

test.each([
  ['the zero address', `0x${'0'.repeat(40)}`],
  ['a precompiled contract', `0x${'1'.padStart(40, '0')}`],
  ['an address that people burn with', `0x${'dead'.padStart(40, '0')}`],
  ['what stands for a coin in other lists', `0x${'e'.repeat(40)}`],
])('a gift for %s would be lost', (_, account) => {
  expect(problem(account)).toBe(words.problems.nobody)
})

test('one for the site’s contracts or for a token of any campaign too', () => {
  const { deployment } = chain
  for (const account of [deployment.campaigns, deployment.donationRouter, listed, own]) {
    expect(problem(account)).toBe(words.problems.contract)
  }
})

test('anybody else’s account may have gifts', () => {
  expect(problem(devAccount('ada').address)).toBeNull()
})
