const SEGMENT_SHIFT = 11
const SEGMENT_ROWS = 2 ** SEGMENT_SHIFT
const SEGMENT_MASK = SEGMENT_ROWS - 1
/** Campaign, donor, and the two words of a packed amount. */
const ROW_WORDS = 4

/** Rows in the order of their campaigns: see `RowPartition.byCampaign`. */
export type Sorting = {
  starts: Uint32Array
  order: Uint32Array
}

/** Rows of some of the campaigns, in the order that they came. */
export class RowPartition {
  size = 0
  readonly #segments: Uint32Array[] = []

  add(campaign: number, donor: number, word0: number, word1: number): void {
    const row = this.size++
    const at = (row & SEGMENT_MASK) * ROW_WORDS
    if (at === 0) this.#segments.push(new Uint32Array(SEGMENT_ROWS * ROW_WORDS))
    const words = this.#segments[row >>> SEGMENT_SHIFT] as Uint32Array
    words[at] = campaign
    words[at + 1] = donor
    words[at + 2] = word0
    words[at + 3] = word1
  }

  /** The words that a row lies in, and where it begins: see `placeOf`. */
  wordsOf(row: number): Uint32Array {
    return this.#segments[row >>> SEGMENT_SHIFT] as Uint32Array
  }

  static placeOf(row: number): number {
    return (row & SEGMENT_MASK) * ROW_WORDS
  }

  /**
   * Counting sort by campaign: the rows of the campaign `first + step * k` are `order[starts[k]]` to `order[starts[k +
   * 1] - 1]`.
   * @param count Campaigns in this partition.
   * @param sorting Arrays to use; larger ones are put there if they are too small.
   */
  byCampaign(count: number, step: number, sorting: Sorting): Sorting {
    const { size } = this
    if (sorting.starts.length < count + 2) sorting.starts = new Uint32Array(2 * count + 2)
    if (sorting.order.length < size) sorting.order = new Uint32Array(Math.ceil(1.25 * size))
    const { starts, order } = sorting
    starts.fill(0)
    for (let row = 0; row < size; row++) {
      const k = Math.floor((this.wordsOf(row)[RowPartition.placeOf(row)] as number) / step)
      starts[k + 2] = (starts[k + 2] as number) + 1
    }
    for (let k = 2; k < count + 2; k++) starts[k] = (starts[k] as number) + (starts[k - 1] as number)
    for (let row = 0; row < size; row++) {
      const k = Math.floor((this.wordsOf(row)[RowPartition.placeOf(row)] as number) / step)
      const place = starts[k + 1] as number
      order[place] = row
      starts[k + 1] = place + 1
    }
    return sorting
  }
}
