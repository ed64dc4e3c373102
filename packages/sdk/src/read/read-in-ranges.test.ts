import { expect, test } from 'vitest'
import { LogsUnavailableError, readInRanges } from './read-in-ranges'

type Range = { fromBlock: bigint; toBlock: bigint }
/** The numbers of the blocks of a range, standing for their logs. */
const numbers = ({ fromBlock, toBlock }: Range) =>
  Array.from({ length: Number(toBlock - fromBlock) + 1 }, (_, index) => fromBlock + BigInt(index))

test('every block is read once and in order, whatever range the node refuses', async () => {
  const read = async (range: Range) => {
    if (range.toBlock - range.fromBlock >= 700n) throw new Error('query returned more than 10000 results')
    return numbers(range)
  }
  const logs = await readInRanges({ from: 5n, to: 9_999n, read })
  expect(logs).toEqual(numbers({ fromBlock: 5n, toBlock: 9_999n }))
})

test('a block is asked for again while the node is down, and no log comes twice', async () => {
  let failures = 5
  const read = async (range: Range) => {
    if (failures-- > 0) throw new Error('HTTP 502')
    return numbers(range)
  }
  expect(await readInRanges({ from: 3n, to: 3n, read, retryMs: 1 })).toEqual([3n])
})

test('a node that never answers for a block is an error', async () => {
  const read = () => Promise.reject(new Error('HTTP 502'))
  await expect(readInRanges({ from: 1n, to: 9n, read, retryMs: 1 })).rejects.toThrow(LogsUnavailableError)
})

test('no block is asked for where there is none', async () => {
  expect(await readInRanges({ from: 2n, to: 1n, read: () => Promise.reject(new Error('asked')) })).toEqual([])
})
