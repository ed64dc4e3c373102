import { expect, test } from 'vitest'
import { publicRpcUrl, publicRpcUrlFault } from './public-rpc-url'

const SERVER = 'https://node.example/v3/0123456789abcdef0123456789abcdef'
const PUBLIC = 'https://public.example/rpc'
const LOCAL = 'http://127.0.0.1:8545'

test('browsers are given the public address, and the server’s on the local chain only', () => {
  expect(publicRpcUrl({ RPC_URL: SERVER, PUBLIC_RPC_URL: PUBLIC, CHAIN_ID: '1' })).toBe(PUBLIC)
  expect(publicRpcUrl({ RPC_URL: LOCAL, PUBLIC_RPC_URL: PUBLIC, CHAIN_ID: '31337' })).toBe(PUBLIC)
  expect(publicRpcUrl({ RPC_URL: LOCAL, CHAIN_ID: '31337' })).toBe(LOCAL)
  for (const CHAIN_ID of ['1', '8453', '', undefined]) {
    expect(publicRpcUrl({ RPC_URL: SERVER, CHAIN_ID })).toBeUndefined()
    expect(publicRpcUrlFault({ RPC_URL: SERVER, CHAIN_ID })).toMatch(/^is not set; give the address of a node/)
  }
})

test.each([
  ['https://ada:secret@node.example', 'a user name or password'],
  ['https://token@node.example/', 'a user name or password'],
  ['https://node.example/?apikey=secret', 'a query'],
  ['https://node.example/#secret', 'a query'],
  ['https://mainnet.infura.io/v3/0123456789abcdef0123456789abcdef', 'what looks like a key'],
  ['https://eth-mainnet.g.alchemy.com/v2/aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY', 'what looks like a key'],
  ['https://name.quiknode.pro/0123456789abcdef0123456789abcdef01234567/', 'what looks like a key'],
])('an address that carries a secret is refused and not repeated: %s', (url, what) => {
  const fault = publicRpcUrlFault({ RPC_URL: LOCAL, PUBLIC_RPC_URL: url, CHAIN_ID: '1' })
  expect(fault).toContain(`must not carry ${what}`)
  expect(fault).not.toContain(new URL(url).hostname)
  expect(publicRpcUrlFault({ RPC_URL: url, CHAIN_ID: '31337' })).toContain(`and RPC_URL carries ${what}`)
})

test.each(['https://node.example', 'https://node.example/rpc/ethereum-mainnet-archive', 'http://127.0.0.1:8545/'])(
  'an address without a secret is taken: %s',
  (url) => {
    expect(publicRpcUrlFault({ RPC_URL: SERVER, PUBLIC_RPC_URL: url, CHAIN_ID: '1' })).toBeUndefined()
  },
)

test.each(['localhost:8545', 'wss://node.example', 'ftp://node.example', 'nonsense'])(
  '%s is no address of a node',
  (url) => {
    expect(publicRpcUrlFault({ PUBLIC_RPC_URL: url, CHAIN_ID: '1' })).toMatch(/^must be the address/)
  },
)
