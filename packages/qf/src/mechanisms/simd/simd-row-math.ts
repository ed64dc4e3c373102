/** Row `i` of a target gets weights[k] * row rowOf[k] added, for k from starts[i] to starts[i + 1] - 1. */
export type Additions = {
  starts: Uint32Array
  rowOf: Uint32Array
  weights: Float64Array
}

/**
 * Arithmetic on rows of floats in an order that is laid down, so that every implementation gives the same to the bit:
 * only outputs that do not depend on each other may be computed at once, and no product is fused with a sum.
 */
export type RowMath = {
  /** Adds rows to the rows of a target, one k after the other. All rows are `width` floats wide, a multiple of 8. */
  addRows(target: Float64Array, additions: Additions, rows: Float64Array, width: number): void
  /**
   * row[i] = given + min(1, near[columns[i]]) * factor for all columns. If they are odd in number, the row's next entry
   * may be written too, from the column that lies behind them.
   */
  fillRow(row: Float64Array, near: Float64Array, columns: Uint32Array, terms: { given: number; factor: number }): void
  /**
   * Sum of sqrt(t[g][h] * t[h][g]) over h < g < size, where entry g, h lies at `g * width + h`: of the sums of tiles of
   * 32 by 32, row by row of tiles; in each one root after the other, row by row.
   */
  sumOfRoots(table: Float64Array, size: number, width: number): number
}

/** Gives arrays of zeros that a row math takes. */
export type Room = {
  floats(length: number): Float64Array
  integers(length: number): Uint32Array
}

/** A row math, or one that can do more, and the arrays that it works on. */
export type MathWithArrays<Arrays, Math = RowMath> = {
  math: Math
  arrays: Arrays
}
