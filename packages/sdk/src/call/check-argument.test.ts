import type { Deployment } from '@commonweight/abi/deployment'
import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { prepareDenySubmission } from '../prepare/campaigns/deny-submission'
import { prepareExtendDeadline } from '../prepare/campaigns/extend-deadline'
import { prepareMulticall } from '../prepare/campaigns/multicall'
import { prepareSubmitEvidence } from '../prepare/campaigns/submit-evidence'
import { prepareVeto } from '../prepare/campaigns/veto'
import { prepareApproveToken } from '../prepare/donations/approve-token'
import { prepareDonate } from '../prepare/donations/donate'
import { prepareDonateFor } from '../prepare/donations/donate-for'
import { prepareDonateMany } from '../prepare/donations/donate-many'
import { prepareBringIn } from '../prepare/rewards/bring-in'
import { prepareAdmitCampaigns } from '../prepare/rounds/admit-campaigns'
import { preparePostResult } from '../prepare/rounds/post-result'
import { operatorConsentTypedData } from '../typed-data/operator-consent-typed-data'
import { InvalidArgumentError } from './invalid-argument-error'
import { sortAddresses } from './sort-addresses'

const address = `0x${'1'.repeat(40)}` as const
const other = `0x${'3'.repeat(40)}` as const
const hash = `0x${'2'.repeat(64)}` as const
const deployment: Deployment = {
  chainId: 31337,
  deploymentBlock: 0,
  campaigns: address,
  matchingRounds: address,
  computedResult: address,
  voucherGate: address,
  permit2: address,
  eas: address,
  schemaRegistry: address,
  donationRouter: address,
  milestoneResolver: address,
  points: address,
  airdrops: address,
  depositAddresses: address,
  matchPreview: address,
  tokens: [],
}
const gift = { deployment, campaign: hash, amount: 1n, token: address }

describe('a call that no contract would take is refused before anything is signed', () => {
  test.each<[string, () => unknown, string]>([
    ['no amount', () => prepareDonate({ ...gift, amount: 0n }), 'amount must be more than 0'],
    ['a negative amount', () => prepareDonate({ ...gift, amount: -1n }), 'amount must be more than 0'],
    ['too much', () => prepareDonate({ ...gift, amount: 2n ** 96n }), 'more than the contracts can book'],
    ['half an id', () => prepareDonate({ ...gift, campaign: '0x12' }), 'campaign must be 32 bytes'],
    ['an empty cart', () => prepareDonateMany({ ...gift, donations: [] }), 'donations must name at least one'],
    [
      'a bad line in a cart',
      () => prepareDonateMany({ ...gift, donations: [gift, { campaign: hash, amount: 0n }] }),
      'donations[1].amount',
    ],
    ['a batch of nothing', () => prepareMulticall({ deployment, calls: [] }), 'calls must name at least one'],
    [
      'a batch with value',
      () => prepareMulticall({ deployment, calls: [prepareDonate({ ...gift, token: NATIVE_TOKEN })] }),
      'calls[0] must not send value',
    ],
    [
      'a batch over several contracts',
      () => prepareMulticall({ deployment: { ...deployment, campaigns: other }, calls: [prepareDonate(gift)] }),
      'calls[0] must be a call to Campaigns',
    ],
    [
      'a batch over several chains',
      () => prepareMulticall({ deployment: { ...deployment, chainId: 1 }, calls: [prepareDonate(gift)] }),
      'on the same chain',
    ],
    [
      'an empty cart for another',
      () => prepareDonateFor({ ...gift, donations: [], beneficiary: other }),
      'donations must name at least one',
    ],
    [
      'half a memo',
      () => prepareDonateFor({ ...gift, donations: [gift], beneficiary: other, memo: '0x12' }),
      'memo must be 32 bytes',
    ],
    ['a veto for no document', () => prepareVeto({ ...gift, reason: '0x12' }), 'reason must be 32 bytes'],
    [
      'a denial for no document',
      () => prepareDenySubmission({ ...gift, submission: 1, reason: '0x', signature: { signer: other, data: '0x' } }),
      'reason must be 32 bytes',
    ],
    [
      'a consent with an invalid nonce',
      () =>
        operatorConsentTypedData({
          deployment,
          consent: { donor: address, operator: other, until: 1, nonce: 2n ** 256n, deadline: 1 },
        }),
      'consent.nonce must fit 256 bits',
    ],
    [
      'no members to bring in',
      () => prepareBringIn({ chainId: 1, votes: address, campaigns: [] }),
      'campaigns must name at least one',
    ],
    [
      'a result without its inputs',
      () => preparePostResult({ deployment, round: 1, root: hash, inputs: '0x', configuration: hash, code: hash }),
      'inputs must be 32 bytes',
    ],
    [
      'an extension that nobody signed',
      () => prepareExtendDeadline({ deployment, campaign: hash, deadline: 1, signatures: [] }),
      'signatures must name at least one',
    ],
    [
      'no campaigns',
      () => prepareAdmitCampaigns({ deployment, round: 1, campaigns: [] }),
      'campaigns must name at least one',
    ],
    [
      'evidence that is no digest',
      () => prepareSubmitEvidence({ deployment, campaign: hash, evidence: '0x' }),
      'evidence must be 32 bytes',
    ],
    [
      'an allowance of the native coin',
      () => prepareApproveToken({ chainId: 1, token: NATIVE_TOKEN, spender: address, amount: 1n }),
      'needs no allowance',
    ],
    [
      'an attester twice',
      () => sortAddresses([address, address.toUpperCase().replace('0X', '0x') as typeof address]),
      'twice',
    ],
  ])('%s', (_, prepare, message) => {
    expect(prepare).toThrow(InvalidArgumentError)
    expect(prepare).toThrow(message)
  })

  test('what the native coin moves is value, what a token moves is not', () => {
    expect(prepareDonate({ ...gift, token: zeroAddress, amount: 5n }).value).toBe(5n)
    expect(prepareDonate({ ...gift, amount: 5n }).value).toBe(0n)
    expect(prepareDonateMany({ ...gift, donations: [gift, gift], token: zeroAddress }).value).toBe(2n)
    expect(prepareDonateFor({ ...gift, donations: [gift], token: zeroAddress, beneficiary: other }).value).toBe(1n)
    expect(prepareDonateFor({ ...gift, donations: [gift], beneficiary: other }).value).toBe(0n)
  })

  test('attesters come out ascending, in lower case', () => {
    expect(sortAddresses([`0x${'B'.repeat(40)}`, `0x${'a'.repeat(40)}`])).toEqual([
      `0x${'a'.repeat(40)}`,
      `0x${'b'.repeat(40)}`,
    ])
  })
})
