import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findHealthPorts } from './find-health-ports'

test('what a person has set is taken as it is', async () => {
  expect(await findHealthPorts(3000, { INDEXER_PORT: '9101', METRICS_PORT: '9102' })).toEqual({
    INDEXER_PORT: '9101',
    METRICS_PORT: '9102',
  })
})

test('a port that another program holds is passed over', async () => {
  const other = createServer()
  const taken = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
  })
  const { INDEXER_PORT } = await findHealthPorts(taken - 1, {})
  expect(Number(INDEXER_PORT)).toBeGreaterThan(0)
  expect(Number(INDEXER_PORT)).not.toBe(taken)
  other.close()
})

test('the last port has other ports next to it, too', async () => {
  expect(Number((await findHealthPorts(65_535, {})).METRICS_PORT)).toBeLessThanOrEqual(65_535)
})
