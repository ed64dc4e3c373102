import type { Closeness, DonorWeights } from './closeness'
import { startsOf } from './starts-of'

/** What counts of a gift c towards a campaign close to its donor: nothing (harsh) or its root (soft). */
export type CocmProfile = 'harsh' | 'soft'

/** Entries of donors' rows that are gathered before they are added to the table: 1 MB, which caches hold. */
const GATHERED = 2 ** 17
/** Side of the squares in which the table is read across, for the same reason. */
const TILE = 32

/**
 * P of one campaign after the other (see `cocmRaw`), in a table of clusters by clusters that is used again. Only clusters
 * that the campaign's donors gave to are in it, ascending.
 */
export class ClusterFlow {
  readonly #donors: DonorWeights
  readonly #closeness: Closeness
  readonly #profile: CocmProfile
  readonly #clusters: Uint32Array
  /** Each campaign's place among the clusters at hand; -1: none. */
  readonly #placeOf: Int32Array
  #size = 0
  /** P_gh at `place of h * size + place of g`. */
  #table = new Float64Array(0)
  readonly #gathered: Gathered

  constructor(donors: DonorWeights, closeness: Closeness, profile: CocmProfile) {
    this.#donors = donors
    this.#closeness = closeness
    this.#profile = profile
    this.#clusters = new Uint32Array(closeness.campaigns)
    this.#placeOf = new Int32Array(closeness.campaigns)
    const entries = Math.min(GATHERED, (donors.starts.length - 1) * closeness.campaigns)
    this.#gathered = new Gathered(Math.max(entries, closeness.campaigns))
  }

  /** Takes up a campaign: finds the clusters that its donors touch. */
  begin(campaign: number, members: Uint32Array): void {
    const { starts, campaignOf } = this.#donors
    this.#placeOf.fill(-1)
    for (const donor of members) {
      for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) this.#placeOf[campaignOf[k] ?? 0] = 0
    }
    if (this.#profile === 'harsh') this.#placeOf[campaign] = -1
    this.#size = 0
    for (let cluster = 0; cluster < this.#placeOf.length; cluster++) {
      if (this.#placeOf[cluster] !== 0) continue
      this.#placeOf[cluster] = this.#size
      this.#clusters[this.#size++] = cluster
    }
    const entries = this.#size ** 2
    if (this.#table.length < entries) this.#table = new Float64Array(entries)
    else this.#table.fill(0, 0, entries)
    this.#gathered.begin(this.#size)
  }

  /** Adds what a donor of the campaign gave to it: K_ig * W_ih for all clusters g and all h that the donor gave to. */
  add(donor: number, given: number): void {
    const { starts, campaignOf, weights } = this.#donors
    const [from, to] = [starts[donor] ?? 0, starts[donor + 1] ?? 0]
    if (this.#profile === 'harsh' && to - from === 1) return
    if (this.#gathered.isFull()) this.#gathered.addTo(this.#table)
    this.#fillRow(this.#gathered.nextRow(), donor, given)
    for (let k = from; k < to; k++) {
      const place = this.#placeOf[campaignOf[k] ?? 0] ?? -1
      if (place >= 0) this.#gathered.weigh(place, weights[k] ?? 0)
    }
  }

  /** K_ig of a donor for the clusters at hand. */
  #fillRow(row: Float64Array, donor: number, given: number): void {
    const { starts, campaignOf } = this.#donors
    const near = this.#profile === 'harsh' ? 0 : Math.sqrt(given)
    const nearer = near - given
    this.#closeness.fill(row, donor, this.#clusters)
    for (let place = 0; place < row.length; place++) row[place] = given + (row[place] ?? 0) * nearer
    for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) {
      const place = this.#placeOf[campaignOf[k] ?? 0] ?? -1
      if (place >= 0) row[place] = near
    }
  }

  /** Sum over g != h of sqrt(P_gh * P_hg). */
  sumOfRoots(): number {
    this.#gathered.addTo(this.#table)
    let sum = 0
    for (let g = 0; g < this.#size; g += TILE) {
      for (let h = 0; h <= g; h += TILE) sum += rootsInTile(this.#table, this.#size, g, h)
    }
    return 2 * sum
  }
}

/** Sum of sqrt(P_gh * P_hg) over h < g, both in the tile that begins at them. */
function rootsInTile(table: Float64Array, size: number, fromG: number, fromH: number): number {
  const toG = Math.min(size, fromG + TILE)
  let sum = 0
  for (let g = fromG; g < toG; g++) {
    const toH = Math.min(g, fromH + TILE)
    for (let h = fromH; h < toH; h++) sum += Math.sqrt((table[g * size + h] ?? 0) * (table[h * size + g] ?? 0))
  }
  return sum
}

/** Donors' rows of K, and to which rows of the table each is to be added with what weight. */
class Gathered {
  readonly #rows: Float64Array
  #size = 0
  #count = 0
  /** Additions: row of the table, row of K, weight. */
  readonly #places: Uint32Array
  readonly #rowOf: Uint32Array
  readonly #weights: Float64Array
  #additions = 0

  constructor(entries: number) {
    this.#rows = new Float64Array(entries)
    this.#places = new Uint32Array(entries)
    this.#rowOf = new Uint32Array(entries)
    this.#weights = new Float64Array(entries)
  }

  begin(size: number): void {
    this.#size = size
    this.#count = 0
    this.#additions = 0
  }

  isFull(): boolean {
    return (this.#count + 1) * this.#size > this.#rows.length
  }

  nextRow(): Float64Array {
    const from = this.#count * this.#size
    this.#count++
    return this.#rows.subarray(from, from + this.#size)
  }

  /** The row that was taken last is to be added to this row of the table, times the weight. */
  weigh(place: number, weight: number): void {
    this.#places[this.#additions] = place
    this.#rowOf[this.#additions] = this.#count - 1
    this.#weights[this.#additions++] = weight
  }

  /** Adds all that was gathered, row by row of the table, in the order of gathering; then nothing is gathered. */
  addTo(table: Float64Array): void {
    const { starts, order } = this.#byPlace()
    for (let place = 0; place < this.#size; place++) {
      const target = place * this.#size
      let k = starts[place] ?? 0
      const end = starts[place + 1] ?? 0
      for (; k + 4 <= end; k += 4) this.#addFour(table, target, order, k)
      if (k + 2 <= end) {
        this.#addTwo(table, target, order[k] ?? 0, order[k + 1] ?? 0)
        k += 2
      }
      if (k < end) this.#addOne(table, target, order[k] ?? 0)
    }
    this.begin(this.#size)
  }

  #addOne(table: Float64Array, target: number, addition: number): void {
    const [rows, size] = [this.#rows, this.#size]
    const row = (this.#rowOf[addition] ?? 0) * size
    const weight = this.#weights[addition] ?? 0
    for (let i = 0; i < size; i++) table[target + i] = (table[target + i] ?? 0) + weight * (rows[row + i] ?? 0)
  }

  /** As twice one, but the table is read and written once: most of the time goes there. */
  #addTwo(table: Float64Array, target: number, a: number, b: number): void {
    const [rows, size] = [this.#rows, this.#size]
    const [rowA, rowB] = [(this.#rowOf[a] ?? 0) * size, (this.#rowOf[b] ?? 0) * size]
    const [weightA, weightB] = [this.#weights[a] ?? 0, this.#weights[b] ?? 0]
    for (let i = 0; i < size; i++) {
      const sum = (table[target + i] ?? 0) + weightA * (rows[rowA + i] ?? 0)
      table[target + i] = sum + weightB * (rows[rowB + i] ?? 0)
    }
  }

  #addFour(table: Float64Array, target: number, order: Uint32Array, from: number): void {
    const [rows, size] = [this.#rows, this.#size]
    const [a, b, c, d] = [order[from] ?? 0, order[from + 1] ?? 0, order[from + 2] ?? 0, order[from + 3] ?? 0]
    const rowA = (this.#rowOf[a] ?? 0) * size
    const rowB = (this.#rowOf[b] ?? 0) * size
    const rowC = (this.#rowOf[c] ?? 0) * size
    const rowD = (this.#rowOf[d] ?? 0) * size
    const weightA = this.#weights[a] ?? 0
    const weightB = this.#weights[b] ?? 0
    const weightC = this.#weights[c] ?? 0
    const weightD = this.#weights[d] ?? 0
    for (let i = 0; i < size; i++) {
      const two = (table[target + i] ?? 0) + weightA * (rows[rowA + i] ?? 0) + weightB * (rows[rowB + i] ?? 0)
      table[target + i] = two + weightC * (rows[rowC + i] ?? 0) + weightD * (rows[rowD + i] ?? 0)
    }
  }

  #byPlace(): { starts: Uint32Array; order: Uint32Array } {
    const starts = startsOf(this.#places.subarray(0, this.#additions), this.#size)
    const next = starts.slice()
    const order = new Uint32Array(this.#additions)
    for (let k = 0; k < this.#additions; k++) {
      const place = this.#places[k] ?? 0
      const to = next[place] ?? 0
      next[place] = to + 1
      order[to] = k
    }
    return { starts, order }
  }
}
