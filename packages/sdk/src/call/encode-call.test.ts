import type { Deployment } from '@commonweight/abi/deployment'
import { getAddress, parseAbi } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { prepareWithdrawTo } from '../prepare/campaigns/withdraw'
import { prepareDonateFor } from '../prepare/donations/donate-for'
import { prepareRefundTo } from '../prepare/donations/refund'
import { prepareSetOperator } from '../prepare/donations/set-operator'
import { prepareSweepTo } from '../prepare/donations/sweep'
import { prepareFundRound } from '../prepare/rounds/fund-round'
import { prepareReclaimTo } from '../prepare/rounds/reclaim'
import { encodeCall } from './encode-call'
import { InvalidArgumentError } from './invalid-argument-error'

const RIGHT = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
/** One digit changed: what EIP-55 is there to notice. */
const WRONG = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
const hash = `0x${'2'.repeat(64)}` as const
const contracts = { campaigns: RIGHT, matchingRounds: RIGHT, depositAddresses: RIGHT } as const
const deployment = { ...({} as Deployment), ...contracts, chainId: 31337 }

const abi = parseAbi([
  'struct Line { address who; uint256 amount; }',
  'struct Terms { address lab; address[] attesters; Line[2] lines; bytes32 digest; }',
  'function list(Terms terms, address payout)',
  'function list(Terms terms)',
  'function plain(uint256 amount)',
  'function nothing()',
])

const terms = (lab: `0x${string}`, attester: `0x${string}`, who: `0x${string}`) =>
  ({
    lab,
    attesters: [RIGHT, attester],
    digest: hash,
    lines: [
      { who: RIGHT, amount: 1n },
      { who, amount: 2n },
    ],
  }) as const

describe('every address among the arguments of a call', () => {
  test.each<[string, () => unknown, string]>([
    ['refundTo', () => prepareRefundTo({ deployment, campaign: hash, to: WRONG }), 'to is'],
    ['withdrawTo', () => prepareWithdrawTo({ deployment, campaign: hash, to: WRONG }), 'to is'],
    ['reclaimTo', () => prepareReclaimTo({ deployment, round: 1, to: WRONG }), 'to is'],
    ['sweepTo', () => prepareSweepTo({ deployment, campaign: hash, token: RIGHT, to: WRONG }), 'to is'],
    [
      'a sponsor',
      () => prepareFundRound({ deployment, round: 1, termsHash: hash, sponsor: WRONG, amount: 1n, token: RIGHT }),
      'sponsor is',
    ],
    ['an operator', () => prepareSetOperator({ deployment, donor: RIGHT, operator: WRONG, until: 0 }), 'operator is'],
    [
      'a beneficiary',
      () =>
        prepareDonateFor({
          deployment,
          token: RIGHT,
          beneficiary: WRONG,
          donations: [{ campaign: hash, amount: 1n }],
        }),
      'beneficiary is',
    ],
    ['a field', () => encodeCall({ abi, functionName: 'list', args: [terms(WRONG, RIGHT, RIGHT)] }), 'terms.lab is'],
    [
      'an item of a list in a field',
      () => encodeCall({ abi, functionName: 'list', args: [terms(RIGHT, WRONG, RIGHT), RIGHT] }),
      'terms.attesters[1] is',
    ],
    [
      'a field of an item',
      () => encodeCall({ abi, functionName: 'list', args: [terms(RIGHT, RIGHT, WRONG)] }),
      'terms.lines[1].who is',
    ],
    ['no address at all', () => prepareRefundTo({ deployment, campaign: hash, to: '0x12' }), 'must be an address'],
  ])('is refused with a wrong checksum, and named: %s', (_, prepare, message) => {
    expect(prepare).toThrow(InvalidArgumentError)
    expect(prepare).toThrow(message)
  })

  test('is taken as EIP-55 writes it, and all in small or all in capital letters: the same data', () => {
    const spellings = [RIGHT, RIGHT.toLowerCase(), `0x${RIGHT.slice(2).toUpperCase()}`] as `0x${string}`[]
    const data = spellings.map((to) => encodeCall({ abi, functionName: 'list', args: [terms(to, to, to), to] }))
    expect(new Set(data)).toEqual(
      new Set([
        encodeFunctionData({ abi, functionName: 'list', args: [terms(RIGHT, RIGHT, RIGHT), getAddress(RIGHT)] }),
      ]),
    )
  })

  test('changes nothing where there is none', () => {
    expect(encodeCall({ abi, functionName: 'plain', args: [5n] })).toBe(
      encodeFunctionData({ abi, functionName: 'plain', args: [5n] }),
    )
    expect(encodeCall({ abi, functionName: 'nothing' })).toBe(encodeFunctionData({ abi, functionName: 'nothing' }))
  })
})
