import { describe, expect, test } from 'vitest'
import { readingProgress } from './reading-progress'
import { StatusLine } from './status-line'
import { withProgress } from './with-progress'

/** A stream, and a clock that only the test moves. */
function scene(isTTY: boolean) {
  const written: string[] = []
  const time = { now: 50_000 }
  const stream = {
    isTTY,
    write(text: string) {
      written.push(text)
      return true
    },
  }
  const clock = () => time.now
  return { written, time, clock, line: new StatusLine(stream, clock) }
}

const CLEARED = '\r\u001b[K'

describe('what takes longer than two seconds shows how far it has come', () => {
  test('on a terminal, on one line, five times a second at most; then it is gone', () => {
    const { written, time, clock, line } = scene(true)
    withProgress(
      'pairwise',
      (onProgress) => {
        for (let share = 1; share <= 100; share++) {
          time.now += 100
          onProgress(share / 100)
        }
      },
      { line, clock },
    )
    expect(written[0]).toBe('\rpairwise: 20 %, about 8 seconds left\u001b[K')
    expect(written).toHaveLength(1 + 40 + 1)
    expect(written.every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true)
    expect(written.at(-1)).toBe(CLEARED)
  })

  test('elsewhere, with a line every ten seconds at most', () => {
    const { written, time, clock, line } = scene(false)
    withProgress(
      'cocm',
      (onProgress) => {
        for (let share = 1; share <= 300; share++) {
          time.now += 100
          onProgress(share / 300)
        }
      },
      { line, clock },
    )
    expect(written).toEqual([
      'cocm: 6 %, about 28 seconds left\n',
      'cocm: 40 %, about 18 seconds left\n',
      'cocm: 73 %, about 9 seconds left\n',
    ])
  })

  test.each([true, false])('what is done sooner shows nothing, also where it fails (terminal: %s)', (isTTY) => {
    const { written, time, clock, line } = scene(isTTY)
    const fails = (onProgress: (share: number) => void) => {
      time.now += 1_999
      onProgress(0.9)
      throw new RangeError('no')
    }
    expect(() => withProgress('plain', fails, { line, clock })).toThrow('no')
    expect(written).toEqual([])
  })

  test('reading says how many rows and bytes, and what was recognised', () => {
    const { written, time, line } = scene(false)
    const progress = readingProgress(200_000_000, ['JSON, a list'], line)
    progress.show(1_000, 10)
    time.now += 2_000
    progress.show(150_000_000, 1_234_567)
    progress.done()
    const { written: piped, time: later, line: other } = scene(true)
    later.now += 3_000
    readingProgress(0, [], other).show(0, 0)
    later.now += 3_000
    readingProgress(0, [], other).show(7_500_000, 5)
    expect(written).toEqual(['reading, JSON, a list, 1,234,567 rows, 75 %\n'])
    expect(piped.at(-1)).toBe('\rreading, 5 rows, 7 MB\u001b[K')
  })
})
