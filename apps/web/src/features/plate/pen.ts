export type Point = readonly [x: number, y: number]

/**
 * Writes closed shapes as the data of one SVG path. Coordinates are whole units and relative, which is short: after `z`
 * the pen stands where the shape began, so the next shape starts a few units away.
 */
export class Pen {
  #data = ''
  #start: Point = [0, 0]

  get data(): string {
    return this.#data
  }

  /** Shapes thinner than a unit are left out. */
  rectangle(x: number, y: number, width: number, height: number): void {
    const [w, h] = [Math.round(width), Math.round(height)]
    if (w < 1 || h < 1) return
    this.#begin([x, y])
    this.#data += `h${w}v${h}h${-w}z`
  }

  disc(x: number, y: number, radius: number): void {
    const r = Math.round(radius)
    if (r < 1) return
    this.#begin([x - r, y])
    this.#data += `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0${-2 * r} 0z`
  }

  /** A quarter of a disc in the square at (x, y); `corner` counts clockwise from the top left. */
  quarter(x: number, y: number, side: number, corner: 0 | 1 | 2 | 3): void {
    const s = Math.round(side)
    const [dx, dy] = [corner === 0 || corner === 3 ? 1 : -1, corner < 2 ? 1 : -1]
    this.#begin([dx > 0 ? x : x + s, dy > 0 ? y : y + s])
    this.#data += `h${dx * s}a${s} ${s} 0 0 ${dx === dy ? 1 : 0}${joined(-dx * s, dy * s)}z`
  }

  polygon([first, ...others]: readonly Point[]): void {
    if (!first) return
    let from = this.#begin(first)
    for (const point of others) {
      const to = rounded(point)
      this.#data += lineTo(to[0] - from[0], to[1] - from[1])
      from = to
    }
    this.#data += 'z'
  }

  /** A band along x = 0, step, 2 step, ...: `middle` and `half` its thickness at each. Edges are smooth. */
  band(step: number, middles: readonly number[], halves: readonly number[]): void {
    const upper = middles.map((y, index): Point => [index * step, y - (halves[index] ?? 0)])
    const lower = middles.map((y, index): Point => [index * step, y + (halves[index] ?? 0)]).reverse()
    const [first] = upper
    const [turn] = lower
    if (!first || !turn) return
    const from = this.#smooth(this.#begin(first), upper)
    this.#data += `v${rounded(turn)[1] - from[1]}`
    this.#smooth(rounded(turn), lower)
    this.#data += 'z'
  }

  /** Through the middles of the sides, with the points as handles: one quadratic curve, continued by mirroring. */
  #smooth(start: Point, points: readonly Point[]): Point {
    let from = start
    for (const [index, point] of points.entries()) {
      const next = points[index + 1]
      if (index === 0 || !next) continue
      const handle = rounded(point)
      const to = points[index + 2] ? rounded([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2]) : rounded(next)
      this.#data += `q${joined(handle[0] - from[0], handle[1] - from[1])}${spaced(to[0] - from[0])}${spaced(to[1] - from[1])}`
      from = to
    }
    return from
  }

  #begin(point: Point): Point {
    const to = rounded(point)
    this.#data += `m${joined(to[0] - this.#start[0], to[1] - this.#start[1])}`
    this.#start = to
    return to
  }
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)]
const spaced = (value: number): string => (value < 0 ? `${value}` : ` ${value}`)
const lineTo = (x: number, y: number): string => (y === 0 ? `h${x}` : x === 0 ? `v${y}` : `l${joined(x, y)}`)
/** A minus sign separates numbers by itself. */
const joined = (x: number, y: number): string => `${x}${spaced(y)}`
