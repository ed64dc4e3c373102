import { type Hex, lowerHex } from '@commonweight/domain/hex'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Anvil, startAnvil } from '@commonweight/testkit/start-anvil'
import { createClient, hashMessage, http, publicActions, testActions } from 'viem'
import { serializeErc6492Signature } from 'viem/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Safe } from '../../transactions/test/safe'
import { isSignedBy, SignatureUnreadError } from './is-signed-by'

const [ada, bao] = [devAccount('ada'), devAccount('bao')]
const message = 'Sign in to the desk.'

let anvil: Anvil
let safe: Safe

beforeAll(async () => {
  anvil = await startAnvil()
  const client = createClient({ transport: http(anvil.rpcUrl), cacheTime: 0 })
    .extend(publicActions)
    .extend(testActions({ mode: 'anvil' }))
  safe = await Safe.deploy({ client }, lowerHex(ada.address))
})
afterAll(() => anvil?.stop())

/** As an owner signs a text in the name of a Safe. */
const signFor = (owner: typeof ada, text: string, account = safe.address): Promise<Hex> =>
  owner.signTypedData({
    domain: { chainId: 31337, verifyingContract: account },
    types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
    primaryType: 'SafeMessage',
    message: { message: hashMessage(text) },
  })

const ask = (account: Hex, signature: Hex, rpcUrl = anvil.rpcUrl) =>
  isSignedBy({ account: lowerHex(account), message, signature, rpcUrl })

test('a key’s own signature needs no node; another’s is none', async () => {
  const signature = await ada.signMessage({ message })
  expect(await ask(ada.address, signature, 'http://127.0.0.1:9')).toBe(true)
  expect(await ask(bao.address, signature)).toBe(false)
  expect(await ask(ada.address, await ada.signMessage({ message: 'Another text.' }))).toBe(false)
})

test('a Safe signs by its owners (ERC-1271), and by nobody else', async () => {
  expect(await ask(safe.address, await signFor(ada, message))).toBe(true)
  expect(await ask(safe.address, await signFor(bao, message))).toBe(false)
  expect(await ask(safe.address, await signFor(ada, 'Another text.'))).toBe(false)
  expect(await ask(safe.address, await ada.signMessage({ message }))).toBe(false)
})

test('a Safe that is not deployed yet signs too (ERC-6492)', async () => {
  const { address, factory, data } = await safe.notYet(7n)
  const wrapped = async (owner: typeof ada, text = message) =>
    serializeErc6492Signature({ address: factory, data, signature: await signFor(owner, text, address) })
  expect(await ask(address, await wrapped(ada))).toBe(true)
  expect(await ask(address, await wrapped(bao))).toBe(false)
  expect(await ask(address, await wrapped(ada, 'Another text.'))).toBe(false)
  expect(await ask(bao.address, await wrapped(ada))).toBe(false)
})

test.each<Hex>(['0x00', `0x${'00'.repeat(65)}`, `0x${'ff'.repeat(65)}`, `0x${'64926492'.repeat(8)}`])(
  'what is no signature is none: %s',
  async (signature) => {
    expect(await ask(safe.address, signature)).toBe(false)
    expect(await ask(bao.address, signature)).toBe(false)
  },
)

test('a node that is silent is no wrong signature', async () => {
  const signature = await signFor(ada, message)
  const silent = 'http://127.0.0.1:9'
  await expect(ask(safe.address, signature, silent)).rejects.toThrow(SignatureUnreadError)
})
