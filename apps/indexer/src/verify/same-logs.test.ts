import { expect, test } from 'vitest'
import type { RawLog } from '../source/raw-log'
import { sameLogs } from './same-logs'

const log = (change: Partial<RawLog> = {}): RawLog => ({
  address: '0xab',
  topics: ['0x01', '0x02'],
  data: '0x03',
  blockNumber: '0x1',
  blockHash: '0xff',
  transactionHash: '0xaa',
  logIndex: '0x0',
  ...change,
})

test('order, repetition and case of hex do not matter', () => {
  const [a, b] = [log(), log({ logIndex: '0x1' })]
  expect(sameLogs([a, b], [b, a, a])).toBe(true)
  expect(sameLogs([a], [log({ address: '0xAB' })])).toBe(true)
})

test.each<Partial<RawLog>>([
  { address: '0xac' },
  { topics: ['0x01'] },
  { topics: ['0x01', '0x04'] },
  { data: '0x04' },
  { transactionHash: '0xab' },
  { logIndex: '0x2' },
])('%j matters', (change) => {
  expect(sameLogs([log()], [log(change)])).toBe(false)
  expect(sameLogs([log(), log(change)], [log()])).toBe(false)
})
