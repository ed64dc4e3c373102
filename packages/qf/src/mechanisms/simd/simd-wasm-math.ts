import { simdModule } from './simd-module'
import type { PairMath } from './simd-pair-math'
import type { MathWithArrays, Room, RowMath } from './simd-row-math'
import { type PairExports, pairMathOf } from './simd-wasm-pairs'

const PAGE = 2 ** 16
/** Arrays begin at multiples of this, the length of a line of a cache. */
const LINE = 64

/**
 * Runs something with row math in WebAssembly with SIMD, the same to the bit as the plain one, on arrays that lie in a
 * memory that only this run uses. Undefined, and not run, where there is none: no SIMD, a content security policy
 * without `wasm-unsafe-eval`, or more memory than a module can have (4 GB at most).
 * @param take Takes the arrays from a room; called twice, first with a room that only measures and gives empty arrays.
 */
export function wasmMath<Arrays, Result>(
  take: (room: Room) => Arrays,
  run: (given: MathWithArrays<Arrays, RowMath & PairMath>) => Result,
): Result | undefined {
  const instance = instanceWith(bytesOf(take))
  if (instance === undefined) return undefined
  try {
    return run({ math: instance.math, arrays: take(roomIn(instance.memory.buffer)) })
  } finally {
    idle = new WeakRef(instance)
  }
}

/** What is used of `WebAssembly`, whose types are only known where a DOM is. */
type Engine = {
  Module: new (bytes: Uint8Array) => object
  Memory: new (size: { initial: number }) => Memory
  Instance: new (module: object, imports: object) => { exports: Exports }
}

type Memory = {
  buffer: ArrayBuffer
  grow(pages: number): number
}

/** Addresses and widths in bytes. */
type Exports = {
  addRows(...numbers: [target: number, places: number, width: number, ...additions: number[]]): void
  fillRow(...numbers: [row: number, near: number, columns: number, count: number, given: number, factor: number]): void
  sumOfRoots(table: number, size: number, width: number): number
} & PairExports

type Instance = {
  memory: Memory
  math: RowMath & PairMath
}

/** Tried once: each try that a content security policy forbids is reported. */
let compiled: { engine: Engine; module: object } | 'refused' | undefined
/** Of the last run, for the next: engines are slow to collect memories. It may be collected all the same. */
let idle: WeakRef<Instance> | undefined

/** An unused one whose memory has at least this many bytes, all 0. */
function instanceWith(bytes: number): Instance | undefined {
  compiled ??= compile()
  if (compiled === 'refused') return undefined
  const pages = Math.ceil(bytes / PAGE)
  const last = idle?.deref()
  idle = undefined
  try {
    if (last === undefined) return newInstance(compiled, pages)
    last.memory.grow(Math.max(0, pages - last.memory.buffer.byteLength / PAGE))
    new Uint8Array(last.memory.buffer, 0, bytes).fill(0)
    return last
  } catch {
    return undefined
  }
}

function compile(): { engine: Engine; module: object } | 'refused' {
  try {
    const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly
    const bytes = Uint8Array.from(atob(simdModule), (character) => character.charCodeAt(0))
    return { engine, module: new engine.Module(bytes) }
  } catch {
    return 'refused'
  }
}

function newInstance({ engine, module }: { engine: Engine; module: object }, pages: number): Instance {
  const memory = new engine.Memory({ initial: pages })
  const { exports } = new engine.Instance(module, { env: { memory } })
  return { memory, math: { ...rowMathOf(exports), ...pairMathOf(exports) } }
}

function rowMathOf({ addRows, fillRow, sumOfRoots }: Exports): RowMath {
  const bytes = Float64Array.BYTES_PER_ELEMENT
  return {
    addRows(target, { starts, rowOf, weights }, rows, width) {
      const lists = [starts.byteOffset, rowOf.byteOffset, weights.byteOffset]
      addRows(target.byteOffset, starts.length - 1, width * bytes, ...lists, rows.byteOffset)
    },
    fillRow(row, near, columns, { given, factor }) {
      fillRow(row.byteOffset, near.byteOffset, columns.byteOffset, columns.length, given, factor)
    },
    sumOfRoots: (table, size, width) => sumOfRoots(table.byteOffset, size, width * bytes),
  }
}

/** Gives arrays one behind the other. */
function roomIn(buffer: ArrayBuffer): Room {
  let next = 0
  const place = (bytes: number) => {
    const at = next
    next += Math.ceil(bytes / LINE) * LINE
    return at
  }
  return {
    floats: (length) => new Float64Array(buffer, place(length * Float64Array.BYTES_PER_ELEMENT), length),
    integers: (length) => new Uint32Array(buffer, place(length * Uint32Array.BYTES_PER_ELEMENT), length),
  }
}

function bytesOf(take: (room: Room) => unknown): number {
  let bytes = 0
  const measure = (length: number, each: number) => {
    bytes += Math.ceil((length * each) / LINE) * LINE
  }
  take({
    floats: (length) => {
      measure(length, Float64Array.BYTES_PER_ELEMENT)
      return new Float64Array(0)
    },
    integers: (length) => {
      measure(length, Uint32Array.BYTES_PER_ELEMENT)
      return new Uint32Array(0)
    },
  })
  return bytes
}
