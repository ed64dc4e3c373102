import { expect, test } from 'vitest'
import { routeKind } from './count-requests'

test.each([
  ['/', 'page'],
  ['/campaigns/0x12?tab=1', 'page'],
  ['/api/events?x=/ipfs/', 'events'],
  ['/api/campaigns', 'api'],
  ['/ipfs/bafy', 'document'],
  ['/healthz', 'health'],
  ['/_next/static/chunk.js', 'asset'],
  ['/icon.svg', 'asset'],
  [undefined, 'page'],
  ['/no-such/thing', 'page'],
])('%s is of kind %s', (url, kind) => {
  expect(routeKind(url)).toBe(kind)
})
