import { expect, test } from 'vitest'
import { readPriceSettings } from './price-settings'

const TOKEN = '0x1111111111111111111111111111111111111111'
const FEED = '0x2222222222222222222222222222222222222222'
const read = (more: Record<string, string>) => readPriceSettings({ NODE_ENV: 'test', ...more })

test('none, or a currency with a feed or one to one for each token', () => {
  expect(read({})).toBeNull()
  const found = read({ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: ` ${TOKEN}=${FEED}, ${FEED}=1:1 ` })
  expect(found?.currency).toBe('EUR')
  expect(found?.maxAgeSeconds).toBe(90_000)
  expect([...(found?.feeds ?? [])]).toEqual([
    [TOKEN, FEED],
    [FEED, null],
  ])
  expect(read({ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: `${TOKEN}=1:1`, PRICE_MAX_AGE_SECONDS: '60' })).toMatchObject({
    maxAgeSeconds: 60,
  })
})

test.each<[Record<string, string>, string]>([
  [{ PRICE_CURRENCY: 'EUR' }, 'PRICE_CURRENCY is set, but PRICE_FEEDS is not.'],
  [{ PRICE_FEEDS: `${TOKEN}=1:1` }, 'PRICE_FEEDS is set, but PRICE_CURRENCY is not.'],
  [{ PRICE_CURRENCY: 'euro', PRICE_FEEDS: `${TOKEN}=1:1` }, 'PRICE_CURRENCY must be the code of a currency'],
  [{ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: TOKEN }, 'This is no such pair'],
  [{ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: `${TOKEN}=2:1` }, 'This is no such pair'],
  [{ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: `USDC=${FEED}` }, 'This is no such pair'],
  [{ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: `${TOKEN}=${FEED},` }, 'This is no such pair'],
  [{ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: `${TOKEN}=${FEED},${TOKEN}=1:1` }, 'twice'],
  [{ PRICE_CURRENCY: 'EUR', PRICE_FEEDS: `${TOKEN}=1:1`, PRICE_MAX_AGE_SECONDS: '0' }, 'PRICE_MAX_AGE_SECONDS must'],
])('%j says what is wrong', (env, message) => {
  expect(() => read(env)).toThrow(message)
})
