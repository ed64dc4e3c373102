import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ForgivingStorage } from './forgiving-storage'

/** A browser's storage that at times refuses: full, or denied altogether. */
class MoodyStorage {
  readonly texts = new Map<string, string>()
  isFull = false
  get length(): number {
    return this.texts.size
  }
  key = (index: number) => [...this.texts.keys()][index] ?? null
  getItem = (key: string) => this.texts.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
    this.texts.set(key, value)
  }
  removeItem = (key: string) => void this.texts.delete(key)
  clear = () => this.texts.clear()
}

const keys = fc.constantFrom('a', 'b', 'c')
const moves = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key: keys, value: fc.string() }),
  fc.record({ do: fc.constant('remove' as const), key: keys }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({ do: fc.constant('mood' as const), isFull: fc.boolean(), isDenied: fc.boolean() }),
)

test('whatever the browser’s storage does, what was written is read, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 40 }), (history) => {
      const real = new MoodyStorage()
      let isDenied = false
      const storage = new ForgivingStorage(() => {
        if (isDenied) throw new DOMException('denied', 'SecurityError')
        return real as unknown as Storage
      })
      const expected = new Map<string, string>()
      for (const move of history) {
        if (move.do === 'set') expected.set(move.key, move.value)
        if (move.do === 'set') storage.setItem(move.key, move.value)
        if (move.do === 'remove') expected.delete(move.key)
        if (move.do === 'remove') storage.removeItem(move.key)
        if (move.do === 'mood') real.isFull = move.isFull
        // Denied from the first to the last: what is in a storage cannot be read while it is denied.
        if (move.do === 'mood' && expected.size === 0 && real.texts.size === 0) isDenied = move.isDenied
        if (move.do === 'clear') expected.clear()
        if (move.do === 'clear') storage.clear()
        expect(Object.fromEntries(['a', 'b', 'c'].map((key) => [key, storage.getItem(key)]))).toEqual(
          Object.fromEntries(['a', 'b', 'c'].map((key) => [key, expected.get(key) ?? null])),
        )
        expect(storage.length).toBe(expected.size)
      }
    }),
    { numRuns: 500 },
  )
})
