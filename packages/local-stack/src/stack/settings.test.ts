import { expect, test } from 'vitest'
import { readSettings } from './settings'

test('without variables the defaults hold', () => {
  const { ports, databaseUrl, dataDir } = readSettings({})
  expect(ports).toEqual({ chain: 8545, database: 54329, web: 3000 })
  expect(databaseUrl).toBeUndefined()
  expect(dataDir).toMatch(/\.data$/)
})

test.each([
  [{ PORT: 'abc' }, /PORT must be a port number/],
  [{ CHAIN_PORT: '70000' }, /CHAIN_PORT must be a port number/],
  [{ DB_PORT: '0' }, /DB_PORT must be a port number/],
  [{ PORT: '8545' }, /must differ/],
  [{ DATABASE_URL: 'mysql://x/y' }, /must look like postgresql:/],
  [{ DATABASE_URL: 'localhost' }, /must look like postgresql:/],
])('%o is refused, saying what it takes', (env, message) => {
  expect(() => readSettings(env)).toThrow(message)
})
