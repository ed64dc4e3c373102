import { expect, test } from 'vitest'
import { isSameSubject, parseApproval, type SignedApproval, stringifyApproval } from './signed-approval'

const approval: SignedApproval = {
  type: 'commonweight/approval/1',
  campaign: `0x${'01'.repeat(32)}`,
  milestone: 0,
  submission: 2,
  evidence: `0x${'02'.repeat(32)}`,
  signer: `0x${'0a'.repeat(20)}`,
  signature: `0x${'1b'.repeat(65)}`,
}

test('an approval survives being handed on', () => {
  expect(parseApproval(stringifyApproval(approval))).toEqual(approval)
})

test('a signer may be written with its checksum, which is looked at elsewhere', () => {
  const signer = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  expect(parseApproval(stringifyApproval({ ...approval, signer }))?.signer).toBe(signer)
})

test.each([
  ['words', 'here it is'],
  ['nothing', 'null'],
  ['a cut text', stringifyApproval(approval).slice(0, -9)],
  ['another kind', stringifyApproval(approval).replace('approval/1', 'approval/2')],
  ['a short campaign', stringifyApproval({ ...approval, campaign: '0x01' })],
  ['a signer that is no address', stringifyApproval({ ...approval, signer: '0x0a' })],
  ['half a number', stringifyApproval({ ...approval, submission: 1.5 })],
  ['an invalid signature', stringifyApproval({ ...approval, signature: '0xzz' as `0x${string}` })],
])('%s is not taken for one', (_what, text) => {
  expect(parseApproval(text)).toBeNull()
})

test('an approval of anything else is another subject', () => {
  for (const patch of [
    { submission: 3 },
    { milestone: 1 },
    { campaign: approval.evidence },
    { evidence: approval.campaign },
  ]) {
    expect(isSameSubject(approval, { ...approval, ...patch })).toBe(false)
  }
  expect(isSameSubject(approval, { ...approval, signer: `0x${'0b'.repeat(20)}` } as SignedApproval)).toBe(true)
})
