import { expect, test } from 'vitest'
import { withoutEmptyParameters } from './without-empty-parameters'

test.each([
  ['/?search=&state=open&kind=&sort=', '/?state=open'],
  ['/?search=&state=', '/'],
  ['/?search=%20&round=2', '/?round=2'],
  ['/rounds?scope=', '/rounds'],
  ['/?search', '/'],
  ['/?sort=&sort=closing', '/?sort=closing'],
])('%s is %s', (given, expected) => {
  const short = withoutEmptyParameters(new URL(given, 'http://site'))
  expect(short && short.pathname + short.search).toBe(expected)
})

test.each(['/', '/?state=open&search=a%20b', '/campaigns/0x12?after=x', '/?a=0'])('%s stays', (given) => {
  expect(withoutEmptyParameters(new URL(given, 'http://site'))).toBeNull()
})
