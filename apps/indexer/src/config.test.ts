import { expect, test } from 'vitest'
import { readConfig } from './config'

const env = {
  NODE_ENV: 'test',
  RPC_URL: 'http://127.0.0.1:8545',
  CHAIN_ID: '31337',
  DATABASE_URL: 'postgresql://a@b/c',
} as const

test('a lower head counts as a rollback at once on a local chain, on others only after a while', () => {
  expect(readConfig(env).lagToleranceMs).toBe(0)
  expect(readConfig({ ...env, CHAIN_ID: '10' }).lagToleranceMs).toBeGreaterThan(60_000)
})

test.each([
  ['RPC_URL', undefined, 'RPC_URL is not set. Give an address like http://127.0.0.1:8545'],
  ['RPC_URL', 'localhost:8545', 'RPC_URL is not an address like http://127.0.0.1:8545'],
  ['CHAIN_ID', '', 'CHAIN_ID is not set. Give a whole number, for example 31337.'],
  ['CHAIN_ID', '0x1', undefined],
  ['CHAIN_ID', 'mainnet', 'CHAIN_ID must be a whole number from 1, not "mainnet".'],
  ['DATABASE_URL', 'mysql://a@b/c', 'DATABASE_URL is not an address like postgresql://'],
  ['POLL_MS', '-1', 'POLL_MS must be a whole number from 10, not "-1".'],
  ['FINALITY_BLOCKS', '1.5', 'FINALITY_BLOCKS must be a whole number from 1, not "1.5".'],
])('%s=%j says what is wrong', (name, value, message) => {
  const read = () => readConfig({ ...env, [name]: value })
  if (message === undefined) expect(read()).toBeDefined()
  else expect(read).toThrow(message)
})

test('all that is missing is named at once', () => {
  expect(() => readConfig({ NODE_ENV: 'test' })).toThrow(
    /^RPC_URL is not set.*\nCHAIN_ID is not set.*\nDATABASE_URL is not set/,
  )
})
