import { expect, test } from 'vitest'
import { HeadWatch } from './head-watch'

const watchAt = (...notices: [bigint, string[] | null][]): HeadWatch => {
  const watch = new HeadWatch()
  for (const [block, touched] of notices) watch.add(block, touched)
  return watch
}

test('since a block: what later notices touched, each once', () => {
  const watch = watchAt([1n, []], [2n, ['round:1']], [3n, ['round:1', 'account:0x1']], [4n, []])
  expect(watch.since('1')?.touched).toEqual(['round:1', 'account:0x1'])
  expect(watch.since('3')?.touched).toEqual([])
  expect(watch.since('4')).toMatchObject({ blockNumber: 4n, touched: [] })
})

test('since the id of a notice, as a browser that reconnects names it', () => {
  const watch = watchAt([1n, []], [2n, ['round:1']])
  const id = watch.last?.id ?? ''
  watch.add(2n, ['campaign:0x1'])
  expect(watch.since(id)?.touched).toEqual(['campaign:0x1'])
})

test.each(['', 'nonsense', '17-', '0', '9'.repeat(40), '-1'])(
  'since what is not remembered (%j) anything may have changed',
  (mark) => {
    expect(watchAt([100n, []]).since(mark)?.touched).toBeNull()
  },
)

test('a page from a newer block than the last notice needs nothing', () => {
  expect(watchAt([1n, null]).since('2')?.touched).toEqual([])
})

test('a notice for anything makes all of them for anything', () => {
  expect(watchAt([1n, []], [2n, null], [3n, ['round:1']]).since('1')?.touched).toBeNull()
})

test('more notices than are remembered: the oldest marks mean anything, and versions stay apart', () => {
  const watch = watchAt([1n, []])
  const { version } = watch
  for (let block = 2n; block < 700n; block++) watch.add(block, [])
  expect(watch.since('1')?.touched).toBeNull()
  expect(watch.since('699')?.touched).toEqual([])
  expect(watch.outdatedFor(version)).toBe(Number.POSITIVE_INFINITY)
  expect(watch.outdatedFor(watch.version)).toBeUndefined()
})

test('a block that is seen before its notice waits for it; one that is seen twice without one changed anything', () => {
  const watch = watchAt([1n, []])
  watch.seen(2n)
  expect(watch.last?.blockNumber).toBe(1n)
  watch.add(2n, ['round:1'])
  watch.seen(2n)
  expect(watch.since('1')?.touched).toEqual(['round:1'])
  watch.seen(3n)
  watch.seen(3n)
  expect(watch.since('2')?.touched).toBeNull()
})

test('a rolled back block has a notice of its own, and pages of the higher one are out of date', () => {
  const watch = watchAt([5n, []])
  const { version } = watch
  watch.add(4n, ['campaign:0x1'])
  expect(watch.outdatedFor(version)).toBeGreaterThanOrEqual(0)
  expect(watch.since('5')?.touched).toEqual(['campaign:0x1'])
})

test('is sure only while the database answers', () => {
  const watch = watchAt([1n, []])
  expect(watch.isSure()).toBe(false)
  watch.seen(1n)
  for (let i = 0; i < 9; i++) watch.turn()
  expect(watch.isSure()).toBe(true)
  watch.turn()
  expect(watch.isSure()).toBe(false)
  watch.seen(undefined)
  expect(watch.isSure()).toBe(true)
})
