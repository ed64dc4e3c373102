import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import fc from 'fast-check'
import { type Client, createClient, type Hex, http, numberToHex, testActions } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkedSignature } from './checked-signature'

const ada = devAccount('ada')
const data = {
  domain: { name: 'Test', chainId: 31337 },
  types: { Approval: [{ name: 'submission', type: 'uint256' }] },
  primaryType: 'Approval',
  message: { submission: 3n },
} as const

let anvil: Anvil
let client: Client

beforeAll(async () => {
  anvil = await startAnvil()
  client = createClient({ transport: http(anvil.rpcUrl) })
})
afterAll(() => anvil?.stop())

const check = (answer: unknown, account: Hex = ada.address) => checkedSignature(client, { account, data, answer })

test('the account’s own signature of these data passes', async () => {
  const signature = await ada.signTypedData(data)
  expect(await check(signature)).toBe(signature)
})

test('a signature by somebody else, or of something else, is refused before anything is sent', async () => {
  const byBao = await devAccount('bao').signTypedData(data)
  const ofOther = await ada.signTypedData({ ...data, message: { submission: 4n } })
  for (const signature of [byBao, ofOther]) await expect(check(signature)).rejects.toThrow('is not by 0x')
})

test('an answer of any other shape is no signature', async () => {
  const odd = fc.oneof(
    fc.constantFrom(null, undefined, 7, {}, [], '', 'signed', '0x1', '0xzz', `0x${'00'.repeat(60_000)}`),
    fc.jsonValue(),
    fc.record({ signature: fc.constant(`0x${'11'.repeat(65)}`) }),
  )
  await fc.assert(
    fc.asyncProperty(odd, async (answer) => {
      await expect(check(answer)).rejects.toMatchObject({ name: 'BadSignatureError' })
    }),
  )
  for (const bytes of ['0x', `0x${'11'.repeat(65)}`, `0x${'00'.repeat(64)}`]) {
    await expect(check(bytes)).rejects.toMatchObject({ name: 'BadSignatureError' })
  }
})

test('a contract account answers for itself (ERC-1271), also with no bytes, as Safes do that signed on the chain', async () => {
  const lab = createClient({ transport: http(anvil.rpcUrl) }).extend(testActions({ mode: 'anvil' }))
  const account: Hex = `0x${'71'.repeat(20)}`
  const magic = numberToHex(0x1626ba7e, { size: 4 }).slice(2)
  // Returns the word that means "valid".
  const yes: Hex = `0x63${magic}60e01b5f5260205ff3`
  await lab.setCode({ address: account, bytecode: yes })
  expect(await check('0x', account)).toBe('0x')
  await lab.setCode({ address: account, bytecode: '0x5f5f5260205ff3' })
  await expect(check('0x', account)).rejects.toMatchObject({ name: 'BadSignatureError' })
})
