import { startsOf } from '../../totals/starts-of'
import type { RowMath } from '../simd/simd-row-math'
import type { Closeness } from './closeness'
import { type CocmArrays, rowWidth } from './cocm-arrays'

/** What counts of a donation c towards a campaign close to its donor: nothing (harsh) or its root (soft). */
export type CocmProfile = 'harsh' | 'soft'

/**
 * P of one campaign after the other (see `cocmRaw`), in a table of clusters by clusters that is used again. Only
 * clusters that the campaign's donors gave to are in it, ascending.
 */
export class ClusterFlow {
  readonly #arrays: CocmArrays
  readonly #closeness: Closeness
  readonly #profile: CocmProfile
  readonly #math: RowMath
  /** Each campaign's place among the clusters at hand; -1: none. */
  readonly #placeOf: Int32Array
  /** How many clusters are at hand, and how wide their rows are. */
  #size = 0
  #width = 0
  #clusters: Uint32Array
  /** How many rows are gathered, and what is added where: row of the table, row of K, weight. */
  #rows = 0
  readonly #places: Uint32Array
  readonly #rowOf: Uint32Array
  readonly #weights: Float64Array
  #additions = 0

  constructor(arrays: CocmArrays, closeness: Closeness, { profile, math }: { profile: CocmProfile; math: RowMath }) {
    this.#arrays = arrays
    this.#closeness = closeness
    this.#profile = profile
    this.#math = math
    this.#clusters = arrays.clusters
    this.#placeOf = new Int32Array(arrays.clusters.length)
    const entries = arrays.gathered.rows.length
    this.#places = new Uint32Array(entries)
    this.#rowOf = new Uint32Array(entries)
    this.#weights = new Float64Array(entries)
  }

  /** Starts a campaign: finds the clusters that its donors touch. */
  begin(campaign: number, members: Uint32Array): void {
    const { donors, clusters, table } = this.#arrays
    this.#placeOf.fill(-1)
    for (const donor of members) {
      const to = donors.starts[donor + 1] ?? 0
      for (let k = donors.starts[donor] ?? 0; k < to; k++) this.#placeOf[donors.campaignOf[k] ?? 0] = 0
    }
    if (this.#profile === 'harsh') this.#placeOf[campaign] = -1
    this.#size = 0
    for (let cluster = 0; cluster < this.#placeOf.length; cluster++) {
      if (this.#placeOf[cluster] !== 0) continue
      this.#placeOf[cluster] = this.#size
      clusters[this.#size++] = cluster
    }
    this.#clusters = clusters.subarray(0, this.#size)
    this.#width = rowWidth(this.#size)
    table.fill(0, 0, this.#size * this.#width)
    this.#rows = 0
    this.#additions = 0
  }

  /** Adds what a donor of the campaign gave to it: K_ig * W_ih for all clusters g and all h that the donor gave to. */
  add(donor: number, given: number): void {
    const { starts, campaignOf, weights } = this.#arrays.donors
    const [from, to] = [starts[donor] ?? 0, starts[donor + 1] ?? 0]
    if (this.#profile === 'harsh' && to - from === 1) return
    const near = this.#profile === 'harsh' ? 0 : Math.sqrt(given)
    const row = this.#nextRow()
    this.#math.fillRow(row, this.#closeness.rowOf(donor), this.#clusters, { given, factor: near - given })
    row.fill(0, this.#size)
    for (let k = from; k < to; k++) {
      const place = this.#placeOf[campaignOf[k] ?? 0] ?? -1
      if (place < 0) continue
      row[place] = near
      this.#places[this.#additions] = place
      this.#rowOf[this.#additions] = this.#rows - 1
      this.#weights[this.#additions++] = weights[k] ?? 0
    }
  }

  /** Sum over g != h of sqrt(P_gh * P_hg). */
  sumOfRoots(): number {
    this.#addGathered()
    return 2 * this.#math.sumOfRoots(this.#arrays.table, this.#size, this.#width)
  }

  #nextRow(): Float64Array {
    const { rows } = this.#arrays.gathered
    if ((this.#rows + 1) * this.#width > rows.length) this.#addGathered()
    const from = this.#rows++ * this.#width
    return rows.subarray(from, from + this.#width)
  }

  /** Adds all that was gathered, row by row of the table, in the order of gathering; then nothing is gathered. */
  #addGathered(): void {
    const { table, gathered } = this.#arrays
    this.#sortAdditions()
    const starts = gathered.additions.starts.subarray(0, this.#size + 1)
    this.#math.addRows(table, { ...gathered.additions, starts }, gathered.rows, this.#width)
    this.#rows = 0
    this.#additions = 0
  }

  #sortAdditions(): void {
    const { starts, rowOf, weights } = this.#arrays.gathered.additions
    const next = startsOf(this.#places.subarray(0, this.#additions), this.#size)
    starts.set(next)
    for (let k = 0; k < this.#additions; k++) {
      const place = this.#places[k] ?? 0
      const to = next[place] ?? 0
      next[place] = to + 1
      rowOf[to] = this.#rowOf[k] ?? 0
      weights[to] = this.#weights[k] ?? 0
    }
  }
}
