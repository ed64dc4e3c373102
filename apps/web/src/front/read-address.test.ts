import { describe, expect, test } from 'vitest'
import { type Address, betterAddress, readAddress } from './read-address'

describe('an address without what it does not need', () => {
  test.each([
    ['/?search=&state=open&kind=&sort=', '/?state=open'],
    ['/?search=&state=', '/'],
    ['/?search=%20&round=2', '/?round=2'],
    ['/rounds?scope=', '/rounds'],
    ['/?search', '/'],
    ['/?sort=&sort=closing', '/?sort=closing'],
    ['/rounds/', '/rounds'],
    ['//evil.example/', '/evil.example'],
  ])('%s is %s', (given, expected) => {
    expect(betterAddress(readAddress(given) as Address)).toBe(expected)
  })

  test.each(['/', '/?state=open&search=a%20b', '/campaigns/0x12?after=x', '/?a=0'])('%s stays', (given) => {
    expect(betterAddress(readAddress(given) as Address)).toBeUndefined()
  })
})

test.each([
  [undefined],
  [''],
  ['*'],
  ['rounds'],
  ['/%zz'],
  ['/%00'],
  ['/\\evil.example'],
  ['/a b'],
  ['/%ff'],
  ['/plates/../me/0x12'],
  ['/plates/%2e%2e/rounds/1'],
  ['/campaigns/.'],
  ['/campaigns/a%2Fb'],
  ['/campaigns/a%5Cb'],
  [`/${'a'.repeat(1_001)}`],
])('%s is not read', (given) => {
  expect(readAddress(given)).toBeUndefined()
})

test('a whole address counts by its path, whatever its host', () => {
  expect(readAddress('http://elsewhere.example/rounds?scope=all#top')).toMatchObject({ path: '/rounds' })
  expect(readAddress('http://elsewhere.example')).toBeUndefined()
})
