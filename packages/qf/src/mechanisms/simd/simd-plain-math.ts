import type { MathWithArrays, Room, RowMath } from './simd-row-math'

/** Side of the squares in which a table is read across, so that caches hold them. */
const TILE = 32

/**
 * Runs something with row math in TypeScript: at hand everywhere, and what others have to equal to the bit.
 * @param take Takes the arrays from a room.
 */
export function plainMath<Arrays, Result>(
  take: (room: Room) => Arrays,
  run: (given: MathWithArrays<Arrays>) => Result,
): Result {
  const room: Room = { floats: (length) => new Float64Array(length), integers: (length) => new Uint32Array(length) }
  return run({ math: MATH, arrays: take(room) })
}

const MATH: RowMath = {
  addRows(target, { starts, rowOf, weights }, rows, width) {
    const added = { rows, rowOf, weights, width }
    for (let place = 0; place + 1 < starts.length; place++) {
      const to = place * width
      const end = starts[place + 1] ?? 0
      let k = starts[place] ?? 0
      for (; k + 4 <= end; k += 4) addFour(target, to, added, k)
      for (; k < end; k++) addOne(target, to, added, k)
    }
  },

  fillRow(row, near, columns, { given, factor }) {
    for (let i = 0; i < columns.length; i++) {
      const chance = near[columns[i] ?? 0] ?? 0
      row[i] = given + Math.min(1, chance) * factor
    }
  },

  sumOfRoots(table, size, width) {
    let sum = 0
    for (let g = 0; g < size; g += TILE) {
      const toG = Math.min(size, g + TILE)
      for (let h = 0; h <= g; h += TILE) sum += rootsInTile(table, width, { fromG: g, toG, fromH: h })
    }
    return sum
  },
}

type Added = {
  rows: Float64Array
  rowOf: Uint32Array
  weights: Float64Array
  width: number
}

function addOne(target: Float64Array, to: number, { rows, rowOf, weights, width }: Added, k: number): void {
  const row = (rowOf[k] ?? 0) * width
  const weight = weights[k] ?? 0
  for (let i = 0; i < width; i++) target[to + i] = (target[to + i] ?? 0) + weight * (rows[row + i] ?? 0)
}

/** As four times one, but the target is read and written once: most of the time goes there. */
function addFour(target: Float64Array, to: number, { rows, rowOf, weights, width }: Added, k: number): void {
  const rowA = (rowOf[k] ?? 0) * width
  const rowB = (rowOf[k + 1] ?? 0) * width
  const rowC = (rowOf[k + 2] ?? 0) * width
  const rowD = (rowOf[k + 3] ?? 0) * width
  const weightA = weights[k] ?? 0
  const weightB = weights[k + 1] ?? 0
  const weightC = weights[k + 2] ?? 0
  const weightD = weights[k + 3] ?? 0
  for (let i = 0; i < width; i++) {
    const two = (target[to + i] ?? 0) + weightA * (rows[rowA + i] ?? 0) + weightB * (rows[rowB + i] ?? 0)
    target[to + i] = two + weightC * (rows[rowC + i] ?? 0) + weightD * (rows[rowD + i] ?? 0)
  }
}

/** Sum of sqrt(t[g][h] * t[h][g]) over h < g, both in the tile that begins at them. */
function rootsInTile(
  table: Float64Array,
  width: number,
  { fromG, toG, fromH }: { fromG: number; toG: number; fromH: number },
): number {
  let sum = 0
  for (let g = fromG; g < toG; g++) {
    const toH = Math.min(g, fromH + TILE)
    for (let h = fromH; h < toH; h++) sum += Math.sqrt((table[g * width + h] ?? 0) * (table[h * width + g] ?? 0))
  }
  return sum
}
