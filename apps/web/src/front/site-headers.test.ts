import { expect, test } from 'vitest'
import { routeOf } from './routes'
import { siteHeaders } from './site-headers'

const SAFE = 'https://app.safe.example'
const wallets = { connect: ['wss://relay.example'], frames: ['https://verify.example'], framers: [SAFE] }
const headers = siteHeaders({ origin: 'http://127.0.0.1:3000', rpcUrl: undefined, isDevelopment: false, wallets })

test('only the origins of a Safe may frame pages that use a wallet, and nobody anything else', () => {
  for (const path of ['/', '/checkout', '/campaigns/0x12', '/rounds/1', '/me/0x12', '/attest']) {
    const framed = headers.of('n', routeOf(path))
    expect(framed['x-frame-options'], path).toBeUndefined()
    expect(framed['content-security-policy'], path).toMatch(/; frame-ancestors https:\/\/app\.safe\.example$/)
  }
  for (const path of ['/how-it-works', '/deposit', '/api/head', '/ipfs/b', '/icon.svg', '/healthz', '/no-such-page']) {
    const usual = headers.of('n', routeOf(path))
    expect(usual['x-frame-options'], path).toBe('DENY')
    expect(usual['content-security-policy'], path).toMatch(/; frame-ancestors 'none'$/)
  }
})

test('nobody may frame anything where no origin of a Safe is named', () => {
  const none = siteHeaders({
    origin: 'http://127.0.0.1:3000',
    rpcUrl: undefined,
    isDevelopment: false,
    wallets: { connect: [], frames: [], framers: [] },
  }).of('n', routeOf('/checkout'))
  expect(none['x-frame-options']).toBe('DENY')
  expect(none['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(none['content-security-policy']).toContain("connect-src 'self';")
  expect(none['content-security-policy']).toContain("frame-src 'none';")
})

test('the browser may talk to the servers of configured wallets', () => {
  expect(headers.of('n', undefined)['content-security-policy']).toContain("connect-src 'self' wss://relay.example;")
  expect(headers.of('n', undefined)['content-security-policy']).toContain('frame-src https://verify.example;')
})

test('only a site with https asks browsers to stay with it', () => {
  expect(headers.of('n', undefined)['strict-transport-security']).toBeUndefined()
})
