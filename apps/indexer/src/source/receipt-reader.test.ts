import { expect, test } from 'vitest'
import { receiptReader } from './receipt-reader'

const failing = () => receiptReader(() => Promise.reject(new Error('lost')), [])

test('receipts that are asked for together fail once: the node is not yet taken for one that has none', async () => {
  const read = failing()
  const together = () => Promise.allSettled(Array.from({ length: 16 }, () => read('0x01')))
  for (let i = 0; i < 4; i++) expect((await together()).map(({ status }) => status)).not.toContain('fulfilled')
  expect(await together()).toContainEqual({ status: 'fulfilled', value: null })
  expect(await read('0x01')).toBeNull()
})

test('an answer in between begins the count from the start', async () => {
  let isThere = false
  const read = receiptReader(() => (isThere ? Promise.resolve([]) : Promise.reject(new Error('lost'))), [])
  for (let i = 0; i < 4; i++) await expect(read('0x01')).rejects.toThrow('lost')
  isThere = true
  expect(await read('0x01')).toEqual([])
  isThere = false
  await expect(read('0x01')).rejects.toThrow('lost')
})

test('a node that reports an unknown method is not asked again', async () => {
  const read = receiptReader(() => Promise.reject(Object.assign(new Error('unknown'), { code: -32601 })), [])
  expect(await read('0x01')).toBeNull()
})
