import { expect, test } from 'vitest'
import { LagWatch } from './lag-watch'

test('a quiet chain is not behind, however long ago its last block was', () => {
  const watch = new LagWatch()
  watch.seeTip(100n, 0)
  watch.seeHead(100n, 0)
  watch.seeTip(100n, 900_000)
  expect([watch.lagMs(900_000), watch.stillMs(900_000)]).toEqual([0, 0])
})

test('a head that follows each block at once is not behind, however many there are', () => {
  const watch = new LagWatch()
  for (let block = 1; block < 5_000; block++) {
    watch.seeTip(BigInt(block), block * 250)
    watch.seeHead(BigInt(block - 4), block * 250)
  }
  expect(watch.lagMs(5_000 * 250)).toBeLessThanOrEqual(1_500)
})

test('a head that stands is behind since the first block that it does not have', () => {
  const watch = new LagWatch()
  watch.seeHead(100n, 0)
  watch.seeTip(100n, 0)
  watch.seeTip(101n, 300_000)
  watch.seeTip(140n, 340_000)
  expect(watch.lagMs(361_000)).toBe(61_000)
  expect(watch.stillMs(361_000)).toBe(61_000)
})

test('a head that moves and yet stays behind does not stand still', () => {
  const watch = new LagWatch()
  watch.seeTip(10_000n, 0)
  for (let i = 0; i <= 100; i++) watch.seeHead(BigInt(i * 10), i * 1_000)
  expect(watch.lagMs(100_000)).toBe(100_000)
  expect(watch.stillMs(100_000)).toBe(0)
})

test('once it has caught up with what was seen when, only what came later counts', () => {
  const watch = new LagWatch()
  watch.seeTip(50n, 0)
  watch.seeTip(60n, 30_000)
  watch.seeHead(55n, 61_000)
  expect(watch.lagMs(61_000)).toBe(31_000)
  watch.seeHead(60n, 62_000)
  expect(watch.lagMs(62_000)).toBe(0)
})

test('a node that lags between others takes nothing back', () => {
  const watch = new LagWatch()
  watch.seeHead(90n, 0)
  for (let second = 0; second <= 120; second++) watch.seeTip(second % 10 === 0 ? 100n : 80n, second * 1_000)
  expect([watch.lagMs(120_000), watch.tip]).toEqual([120_000, 100n])
})

test('a chain that went back, with the database, is not behind what it once was', () => {
  const watch = new LagWatch()
  watch.seeTip(100n, 0)
  watch.seeHead(100n, 0)
  for (let second = 1; second <= 120; second++) {
    const block = BigInt(50 + Math.floor(second / 10))
    watch.seeTip(block, second * 1_000)
    watch.seeHead(block, second * 1_000)
    expect(watch.lagMs(second * 1_000)).toBeLessThan(60_000)
  }
  expect([watch.lagMs(120_000), watch.tip]).toEqual([0, 62n])
})

test('a chain that moves for days while the head stands takes bounded memory and is behind since its first block', () => {
  const watch = new LagWatch()
  watch.seeHead(0n, 0)
  for (let block = 1; block < 200_000; block++) watch.seeTip(BigInt(block), block * 1_000)
  expect(watch.lagMs(200_000_000)).toBe(199_999_000)
})
