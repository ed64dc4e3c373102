import { expect, test } from 'vitest'
import { readEnvironment } from './environment'
import { SeedError } from './seed-error'

test('without variables the usual local addresses hold', () => {
  expect(readEnvironment({})).toEqual({ rpcUrl: 'http://127.0.0.1:8545', webOrigin: 'http://127.0.0.1:3000' })
})

test('a slash behind the origin does not matter', () => {
  expect(readEnvironment({ WEB_ORIGIN: 'http://localhost:3001/' }).webOrigin).toBe('http://localhost:3001')
})

test.each([
  ['RPC_URL', '8545'],
  ['RPC_URL', ''],
  ['WEB_ORIGIN', 'localhost:3000'],
  ['WEB_ORIGIN', 'file:///etc/passwd'],
])('%s="%s" is refused with an example', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(SeedError)
  expect(() => readEnvironment({ [name]: value })).toThrow(`${name} must be an address like http://`)
})
