import { expect, test } from 'vitest'
import { parseExtension, readDays } from './signed-extension'

const SIGNED = {
  type: 'commonweight/extension/1',
  campaign: `0x${'1'.repeat(64)}`,
  milestone: 0,
  deadline: 1_800_000_000,
  signer: `0x${'a'.repeat(40)}`,
  signature: '0x12',
}

test('what was handed on is read again', () => {
  expect(parseExtension(JSON.stringify(SIGNED))).toEqual(SIGNED)
})

test.each([
  ['an approval', { type: 'commonweight/approval/1' }],
  ['no campaign', { campaign: undefined }],
  ['a short signer', { signer: '0x12' }],
  ['an odd signature', { signature: '0x123' }],
  ['a deadline as text', { deadline: '1800000000' }],
  ['half a milestone', { milestone: 0.5 }],
])('%s is refused', (_, change) => {
  expect(parseExtension(JSON.stringify({ ...SIGNED, ...change }))).toBeNull()
})

test.each(['', '{', 'null', '[]', '1'])('the text %j is refused', (text) => {
  expect(parseExtension(text)).toBeNull()
})

test.each([
  ['1', 1],
  [' 90 ', 90],
  ['0', null],
  ['91', null],
  ['1.5', null],
  ['-3', null],
  ['', null],
])('%j days are %s', (text, days) => {
  expect(readDays(text)).toBe(days)
})
