import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedProvider } from './checked-provider'

const ADDRESS = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

function answering(answer: unknown) {
  return checkedProvider({ request: async () => answer })
}

test('accounts of any shape become a list of addresses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (answer) => {
      const accounts = await answering(answer).request({ method: 'eth_accounts' })
      expect(accounts).toEqual([])
    }),
  )
  const mixed = [null, ADDRESS, { address: ADDRESS }, ADDRESS.slice(2), `${ADDRESS}00`, 7]
  expect(await answering(mixed).request({ method: 'eth_accounts' })).toEqual([ADDRESS])
  await expect(answering({ accounts: [ADDRESS] }).request({ method: 'eth_requestAccounts' })).rejects.toThrow(
    'The wallet gave no account',
  )
})

test.each([
  ['0x7a69', '0x7a69'],
  [31337, '0x7a69'],
  ['31337', '0x7a69'],
  ['0x', '0x0'],
  [null, '0x0'],
  [{ chainId: '0x7a69' }, '0x0'],
  ['', '0x0'],
  [-1, '0x0'],
  [1.5, '0x0'],
  [Number.NaN, '0x0'],
  [`0x${'f'.repeat(99)}`, '0x0'],
])('the chain id %o is taken for %s', async (answer, expected) => {
  expect(await answering(answer).request({ method: 'eth_chainId' })).toBe(expected)
})

test('events are checked alike, and listeners can be taken away again', async () => {
  const listeners = new Map<string, (value: unknown) => void>()
  const provider = checkedProvider({
    request: async () => null,
    on: (event, listener) => listeners.set(event, listener),
    removeListener: (event, listener) => listeners.get(event) === listener && listeners.delete(event),
  })
  const heard: unknown[] = []
  const listen = (value: unknown): void => void heard.push(value)
  provider.on?.('accountsChanged', listen)
  listeners.get('accountsChanged')?.('none')
  listeners.get('accountsChanged')?.([ADDRESS, null])
  provider.removeListener?.('accountsChanged', listen)
  expect(heard).toEqual([[], [ADDRESS]])
  expect(listeners.size).toBe(0)
})

test('everything else passes as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (answer) => {
      expect(await answering(answer).request({ method: 'eth_sendTransaction' })).toEqual(answer)
    }),
  )
})
