import { expect, test } from 'vitest'
import { EnvironmentError, parseEnvironment } from './environment'

const complete = {
  RPC_URL: 'http://127.0.0.1:8545',
  CHAIN_ID: '31337',
  DATABASE_URL: 'postgresql://me:secret@127.0.0.1:5432/commonweight',
  WEB_ORIGIN: 'http://127.0.0.1:3000',
}

test('a complete environment is taken as it is', () => {
  expect(parseEnvironment(complete)).toEqual({
    ...complete,
    CHAIN_ID: 31337,
    TRUSTED_PROXIES: 0,
    SAFE_ORIGINS: ['https://app.safe.global'],
  })
})

test('where the code can be read may be left out, and must be an address of the web', () => {
  const SOURCE_URL = 'https://example.org/commonweight'
  expect(parseEnvironment({ ...complete, SOURCE_URL }).SOURCE_URL).toBe(SOURCE_URL)
  expect(parseEnvironment({ ...complete, SOURCE_URL: '' }).SOURCE_URL).toBeUndefined()
  for (const wrong of ['javascript:alert(1)', 'example.org', 'ftp://example.org']) {
    expect(() => parseEnvironment({ ...complete, SOURCE_URL: wrong })).toThrow(/SOURCE_URL must be where the code/)
  }
})

test('wallets that an operator configures: a project id, a switch, and origins that a policy cannot misread', () => {
  const id = '0123456789abcdef0123456789abcdef'
  const origins = (SAFE_ORIGINS: string) => parseEnvironment({ ...complete, SAFE_ORIGINS }).SAFE_ORIGINS
  expect(parseEnvironment({ ...complete, WALLETCONNECT_PROJECT_ID: id, BASE_ACCOUNT: 'on' })).toMatchObject({
    WALLETCONNECT_PROJECT_ID: id,
    BASE_ACCOUNT: 'on',
  })
  expect(() => parseEnvironment({ ...complete, WALLETCONNECT_PROJECT_ID: 'mine' })).toThrow(/must be a project id of/)
  expect(() => parseEnvironment({ ...complete, BASE_ACCOUNT: 'yes' })).toThrow(/BASE_ACCOUNT must be "on", or not set/)
  expect(origins('none')).toEqual([])
  expect(origins('https://app.safe.global,http://127.0.0.1:4000')).toHaveLength(2)
  const wrong = ['*', 'https:', 'http://safe.example', 'https://*.safe.example', 'https://a.example/', "'self'", 'a b']
  for (const one of [...wrong, 'https://a.example;script-src *', 'https://ada@a.example', 'https://a.example, ']) {
    expect(() => origins(one), one).toThrow(/SAFE_ORIGINS must be origins/)
  }
})

test('names: a node of the web or none, and a registry that is an address', () => {
  const ENS_RPC_URL = 'https://node.example/v2/key'
  const ENS_REGISTRY = `0x${'1'.repeat(40)}`
  expect(parseEnvironment({ ...complete, ENS_RPC_URL, ENS_REGISTRY })).toMatchObject({ ENS_RPC_URL, ENS_REGISTRY })
  expect(parseEnvironment({ ...complete, ENS_RPC_URL: '' }).ENS_RPC_URL).toBeUndefined()
  expect(() => parseEnvironment({ ...complete, ENS_RPC_URL: 'wss://node.example' })).toThrow(/ENS_RPC_URL must be the/)
  const withPassword = { ...complete, ENS_RPC_URL: 'https://ada:secret@node.example' }
  expect(() => parseEnvironment(withPassword)).toThrow(/ENS_RPC_URL must not carry a user name or password/)
  expect(() => parseEnvironment({ ...complete, ENS_RPC_URL, ENS_REGISTRY: 'eth' })).toThrow(/ENS_REGISTRY must be an/)
})

test('how many proxies count is a whole number from 0 to 10, and 0 unless it is set', () => {
  const proxies = (TRUSTED_PROXIES: string) => parseEnvironment({ ...complete, TRUSTED_PROXIES }).TRUSTED_PROXIES
  expect(['', '0', '1', '10'].map(proxies)).toEqual([0, 0, 1, 10])
  for (const wrong of ['-1', '11', '1.5', '01', '1e0', ' 1', 'all', 'true'])
    expect(() => proxies(wrong)).toThrow(/TRUSTED_PROXIES must be a whole number from 0 to 10/)
})

test('the relayer’s key, budget and least gifts belong together', () => {
  const relayer = { RELAYER_KEY: `0x${'1'.repeat(64)}`, RELAYER_BUDGET: '0.05', RELAYER_LEAST: 'USDC=1' }
  expect(parseEnvironment({ ...complete, ...relayer })).toMatchObject(relayer)
  for (const missing of Object.keys(relayer)) {
    expect(() => parseEnvironment({ ...complete, ...relayer, [missing]: '' })).toThrow(/belong together/)
  }
  expect(() => parseEnvironment({ ...complete, ...relayer, RELAYER_KEY: '0x12' })).toThrow(
    /RELAYER_KEY must be a private/,
  )
})

test('every missing variable is named at once, with an example', () => {
  expect(() => parseEnvironment({})).toThrow(EnvironmentError)
  expect(() => parseEnvironment({})).toThrow(
    /RPC_URL is not set.*8545[\s\S]*CHAIN_ID[\s\S]*DATABASE_URL[\s\S]*WEB_ORIGIN/,
  )
})

test('what is missing is named together with what is wrong and what does not fit', () => {
  const faulty = {
    CHAIN_ID: '1',
    RPC_URL: 'nonsense',
    VOUCHER_ISSUER_KEY: `0x${'1'.repeat(64)}`,
    CURATION_FILE: '/file',
  }
  for (const fault of [
    /RPC_URL must be/,
    /DATABASE_URL is not set/,
    /WEB_ORIGIN is not set/,
    /PUBLIC_RPC_URL is not set/,
    /VOUCHER_ISSUER_KEY is for the local chain/,
    /CURATION_FILE and CURATION_SIGNER/,
  ]) {
    expect(() => parseEnvironment(faulty)).toThrow(fault)
  }
})

test('off the local chain browsers need an address of their own, without a secret', () => {
  const real = { ...complete, CHAIN_ID: '1', RPC_URL: 'https://node.example/v3/0123456789abcdef0123456789abcdef' }
  expect(() => parseEnvironment(real)).toThrow(/PUBLIC_RPC_URL is not set/)
  expect(() => parseEnvironment({ ...real, PUBLIC_RPC_URL: 'https://ada:secret@node.example' })).toThrow(
    /PUBLIC_RPC_URL must not carry a user name or password/,
  )
  const both = { ...real, PUBLIC_RPC_URL: 'https://node.example' }
  expect(parseEnvironment(both)).toMatchObject({ ...both, CHAIN_ID: 1, TRUSTED_PROXIES: 0 })
})

test.each([
  ['RPC_URL', 'localhost:8545'],
  ['CHAIN_ID', 'mainnet'],
  ['DATABASE_URL', 'mysql://x'],
  ['VOUCHER_ISSUER_KEY', '0x12'],
])('%s=%s is refused', (name, value) => {
  expect(() => parseEnvironment({ ...complete, [name]: value })).toThrow(new RegExp(`${name} must be`))
})

test('an empty variable counts as missing', () => {
  expect(parseEnvironment({ ...complete, VOUCHER_ISSUER_KEY: '' })).not.toHaveProperty('VOUCHER_ISSUER_KEY')
})

test('a demo issuer is refused on a real chain', () => {
  const environment = { ...complete, CHAIN_ID: '1', VOUCHER_ISSUER_KEY: `0x${'1'.repeat(64)}` }
  expect(() => parseEnvironment(environment)).toThrow(/VOUCHER_ISSUER_KEY is for the local chain/)
})

test('a curation file and the account that signs it belong together', () => {
  const both = { CURATION_FILE: '/etc/commonweight/curation.json', CURATION_SIGNER: `0x${'1'.repeat(40)}` }
  expect(parseEnvironment({ ...complete, ...both })).toMatchObject(both)
  for (const name of ['CURATION_FILE', 'CURATION_SIGNER'] as const) {
    expect(() => parseEnvironment({ ...complete, [name]: both[name] })).toThrow(/CURATION_FILE and CURATION_SIGNER/)
  }
  expect(() => parseEnvironment({ ...complete, ...both, CURATION_SIGNER: '0x12' })).toThrow(/must be an address/)
  expect(() => parseEnvironment({ ...complete, ...both, CURATION_FILE: 'curation.json' })).toThrow(/absolute path/)
})
