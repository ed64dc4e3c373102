import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { plainMath } from './simd-plain-math'
import type { MathWithArrays, Room } from './simd-row-math'
import { wasmMath } from './simd-wasm-math'

const number = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })
const chance = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(1, 1 + Number.EPSILON, 5e-324))

/** What both give for the same arrays; SIMD is at hand wherever tests run. */
function both<Arrays>(
  take: (room: Room) => Arrays,
  run: (given: MathWithArrays<Arrays>) => Iterable<number>,
): [plain: number[], simd: number[]] {
  const numbers = (given: MathWithArrays<Arrays>) => [...run(given)]
  const simd = wasmMath(take, numbers)
  if (simd === undefined) throw new Error('There is no WebAssembly with SIMD')
  return [plainMath(take, numbers), simd]
}

describe('row math with SIMD gives what TypeScript gives, to the bit', () => {
  test('Q4 adding rows', () => {
    const additions = fc.array(fc.record({ row: fc.nat(3), weight: number }), { maxLength: 20 })
    const shape = {
      places: fc.array(additions, { maxLength: 5 }),
      lines: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat(),
    }
    fc.assert(
      fc.property(fc.record(shape), ({ places, lines, seed }) => {
        const width = 8 * lines
        const all = places.flat()
        const [plain, simd] = both(
          ({ floats, integers }) => ({
            additions: {
              starts: integers(places.length + 1),
              rowOf: integers(all.length),
              weights: floats(all.length),
            },
            rows: floats(4 * width),
            target: floats(places.length * width),
          }),
          ({ math, arrays: { additions: list, rows, target } }) => {
            list.starts.set(places.map((_, place) => places.slice(0, place).flat().length))
            list.starts[places.length] = all.length
            list.rowOf.set(all.map(({ row }) => row))
            list.weights.set(all.map(({ weight }) => weight))
            rows.set(rows.map((_, i) => Math.abs(Math.sin(seed + i))))
            target.set(target.map((_, i) => Math.abs(Math.cos(seed + i))))
            math.addRows(target, list, rows, width)
            return target
          },
        )
        expect(simd).toEqual(plain)
      }),
    )
  })

  test('Q4 filling a row, of an even or odd number of columns', () => {
    const near = fc.array(chance, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(near, fc.array(fc.nat(11), { maxLength: 9 }), number, number, (chances, picks, given, root) => {
        const columns = picks.map((pick) => pick % chances.length)
        const [plain, simd] = both(
          ({ floats, integers }) => ({ row: floats(10), near: floats(chances.length), columns: integers(10) }),
          ({ math, arrays }) => {
            arrays.near.set(chances)
            arrays.columns.set(columns)
            const terms = { given, factor: root - given }
            math.fillRow(arrays.row, arrays.near, arrays.columns.subarray(0, columns.length), terms)
            return arrays.row.subarray(0, columns.length)
          },
        )
        expect(simd).toEqual(plain)
        expect(plain).toEqual(columns.map((column) => given + Math.min(1, chances[column] ?? 0) * (root - given)))
      }),
    )
  })

  test('Q4 summing roots, of every size up to three tiles', () => {
    const close = (sum: number, exact: number) => Math.abs(sum - exact) <= 1e-12 * exact
    for (let size = 0; size <= 96; size++) {
      const width = Math.ceil(size / 8) * 8
      const entry = (g: number, h: number) => (g < size && h < size ? Math.abs(Math.sin(1 + g * 97 + h)) : 0)
      const [[plain = -1], simd] = both(
        ({ floats }) => floats(width * width),
        ({ math, arrays: table }) => {
          table.set(table.map((_, i) => entry(Math.floor(i / width), i % width)))
          return [math.sumOfRoots(table, size, width)]
        },
      )
      expect(simd).toEqual([plain])
      let exact = 0
      for (let g = 0; g < size; g++) for (let h = 0; h < g; h++) exact += Math.sqrt(entry(g, h) * entry(h, g))
      expect(close(plain, exact), `${plain} of size ${size} is ${exact}`).toBe(true)
    }
  })
})

describe('arrays of a run with SIMD', () => {
  const used = (length: number) =>
    wasmMath(
      ({ floats }) => floats(length),
      ({ arrays }) => {
        const before = arrays.every((value) => value === 0)
        arrays.fill(7)
        return before && arrays.length === length
      },
    )

  test('are 0 at first, also where a run before has left something, and a memory is grown', () => {
    expect([100, 100, 50_000, 10, 1_000_000].map(used)).toEqual([true, true, true, true, true])
  })

  test('are its own: a run inside of another, and one after a run that failed, do not touch them', () => {
    const outer = wasmMath(
      ({ floats }) => floats(1_000),
      ({ arrays }) => {
        arrays.fill(1)
        const failing = () => {
          throw new Error('failed inside')
        }
        expect(() => wasmMath(({ floats }) => floats(1_000), failing)).toThrow('failed inside')
        expect(used(1_000)).toBe(true)
        return arrays.reduce((sum, value) => sum + value, 0)
      },
    )
    expect(outer).toBe(1_000)
  })
})

describe('where there is no SIMD', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  const take = ({ floats }: Room) => floats(8)

  test('because there is no WebAssembly, there is no math with it', async () => {
    vi.resetModules()
    vi.stubGlobal('WebAssembly', undefined)
    const fresh = await import('./simd-wasm-math')
    expect(fresh.wasmMath(take, () => 'run')).toBeUndefined()
  })

  test('because a policy forbids it, it is tried once', async () => {
    vi.resetModules()
    const Module = vi.fn(() => {
      throw new EvalError("violates the following Content Security Policy directive: script-src 'self'")
    })
    vi.stubGlobal('WebAssembly', { ...WebAssemblyOf(), Module })
    const fresh = await import('./simd-wasm-math')
    expect(fresh.wasmMath(take, () => 'run')).toBeUndefined()
    expect(fresh.wasmMath(take, () => 'run')).toBeUndefined()
    expect(Module).toHaveBeenCalledTimes(1)
  })

  test('because arrays take more than the 4 GB of a memory, there is no math with it', () => {
    expect(
      wasmMath(
        ({ floats }) => floats(2 ** 29 + 1),
        () => 'run',
      ),
    ).toBeUndefined()
  })
})

function WebAssemblyOf(): object {
  return (globalThis as unknown as { WebAssembly: object }).WebAssembly
}
