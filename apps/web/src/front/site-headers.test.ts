import { expect, test } from 'vitest'
import { routeOf } from './routes'
import { siteHeaders } from './site-headers'

const headers = siteHeaders({ origin: 'http://127.0.0.1:3000', rpcUrl: undefined, isDevelopment: false })

test('nobody may frame an answer, unless its route names who', () => {
  const route = routeOf('/rounds')
  if (!route) throw new Error('There is a page of rounds.')
  const usual = headers.of('n', route)
  expect(usual['x-frame-options']).toBe('DENY')
  expect(usual['content-security-policy']).toContain("frame-ancestors 'none'")
  const framed = headers.of('n', { ...route, framedBy: ['https://app.safe.example'] })
  expect(framed['x-frame-options']).toBeUndefined()
  expect(framed['content-security-policy']).toContain('frame-ancestors https://app.safe.example')
})

test('only a site with https asks browsers to stay with it', () => {
  expect(headers.of('n', undefined)['strict-transport-security']).toBeUndefined()
})
