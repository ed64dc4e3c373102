import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import { expect, test } from 'vitest'
import { accountInCode, groupedAddress, paymentLink } from './payment-link'

const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const TO = '0x8e23ee67d1332ad560396262c48ffbb01f93d052'
const CHECKED = '0x8e23Ee67d1332aD560396262C48ffbB01F93D052'

test('a payment in a token names the token, the chain, the receiver and base units', () => {
  const link = paymentLink({ chainId: 8453, token: USDC, to: TO, amount: 25_000_000n })
  const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
  expect(link).toBe(`ethereum:${token}@8453/transfer?address=${CHECKED}&uint256=25000000`)
  expect(accountInCode(link)).toBe(CHECKED)
})

test('a payment in the chain’s own coin names its wei', () => {
  const link = paymentLink({ chainId: 1, token: NATIVE_TOKEN, to: TO, amount: 10n ** 18n })
  expect(link).toBe(`ethereum:${CHECKED}@1?value=1000000000000000000`)
  expect(accountInCode(link)).toBe(CHECKED)
})

test('an address for people has its checksum and groups of four', () => {
  expect(groupedAddress(TO)).toBe('0x8e23 Ee67 d133 2aD5 6039 6262 C48f fbB0 1F93 D052')
})

test.each([
  [CHECKED, CHECKED],
  [` ethereum:${TO} `, TO],
  [`ethereum:pay-${TO}@1`, TO],
  [`ethereum:${USDC}@1/transfer?uint256=1`, null],
  [`ethereum:${USDC}@1/approve?address=${TO}`, null],
  ['bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', null],
  [`wc:${TO}@2?relay-protocol=irn`, null],
  [`${TO}00`, null],
  ['', null],
])('in the code %j stands the account %j', (text, account) => {
  expect(accountInCode(text)).toBe(account)
})
