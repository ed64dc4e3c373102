import type { AttesterTies } from '@commonweight/domain/views/attester'
import { expect, test } from 'vitest'
import { tieSentences } from './ties'

const WHO = `0x${'a'.repeat(40)}` as const
const OTHER = `0x${'b'.repeat(40)}` as const
const NONE: AttesterTies = {
  campaign: `0x${'1'.repeat(64)}`,
  isLab: false,
  isPayout: false,
  given: 0n,
  received: 0n,
  token: { address: `0x${'c'.repeat(40)}`, symbol: 'USDC', decimals: 6, listed: true } as AttesterTies['token'],
  labCampaigns: 3,
  attestedCampaigns: 1,
}
const nobody = { status: 'read', owners: null } as const

test.each([
  ['nothing', {}, nobody, []],
  ['the lab', { isLab: true }, nobody, [/account of the lab/]],
  ['the payout account', { isPayout: true }, nobody, [/payout account/]],
  ['a donor', { given: 40_000_000n }, nobody, [/gave 40.* USDC/]],
  ['paid', { received: 7_000_000n }, nobody, [/7.* USDC .*paid out to it/]],
  ['for many campaigns', { attestedCampaigns: 2 }, nobody, [/2 of the lab’s 3 campaigns/]],
  ['one owner', {}, { status: 'read', owners: [OTHER, WHO] }, [/one of 2 owners/]],
  ['the only owner', {}, { status: 'read', owners: [WHO] }, [/alone owns/]],
  ['a Safe of others', {}, { status: 'read', owners: [OTHER] }, []],
  ['an account that could not be read', {}, { status: 'unread' }, [/could not be read/]],
] as const)('%s', (_, change, lab, expected) => {
  const said = tieSentences(WHO, { ...NONE, ...change }, lab)
  expect(said).toHaveLength(expected.length)
  expected.forEach((pattern, i) => {
    expect(said[i]).toMatch(pattern)
  })
})
