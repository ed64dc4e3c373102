import { type LargeAmounts, PackedAmountReader, packAmount } from './packed-amount'
import { RowPartition, type Sorting } from './row-partition'

/** Campaigns are dealt out to as many partitions, so that what is worked on at once fits a processor's cache. */
const PARTITIONS = 64
const MIN_MERGE = 2 ** 23
const LIMB = 2 ** 48
const LIMB_BITS = 48n

/** What each donor gave to one campaign in all: `donors[k]` gave `high[k] * 2^48 + low[k]`, in 1e-18 token. */
export type CampaignTotals = {
  size: number
  donors: Uint32Array
  high: Float64Array
  low: Float64Array
}

/** A donor's total in a campaign that no longer fits 96 bits. */
export class TotalTooLargeError extends RangeError {
  readonly donor: number
  readonly campaign: number

  constructor(donor: number, campaign: number) {
    super('A total does not fit 96 bits')
    this.donor = donor
    this.campaign = campaign
  }
}

/**
 * The rows of a file, in 16 bytes each, to be summed per donor and campaign. When as many new rows have come as there
 * were pairs, rows of the same pair are merged: memory follows the pairs, not the rows.
 */
export class PairStore {
  #partitions = Array.from({ length: PARTITIONS }, () => new RowPartition())
  /** One above the highest number of each. */
  #campaigns = 0
  #donors = 0
  /** Rows since the last merge, and how many there may be. */
  #added = 0
  #mergeAt: number
  /** Per donor: the campaign that last met it (counted up), and its place there. */
  #seen = new Uint32Array(0)
  #gatherings = 0
  readonly #amounts: PackedAmountReader
  readonly #sorting: Sorting = { starts: new Uint32Array(0), order: new Uint32Array(0) }
  #totals: CampaignTotals = emptyTotals(2 ** 10)

  readonly #larges: LargeAmounts
  readonly #minMerge: number

  /** @param minMerge Rows that are worth a merge. */
  constructor(larges: LargeAmounts, minMerge = MIN_MERGE) {
    this.#larges = larges
    this.#minMerge = minMerge
    this.#mergeAt = minMerge
    this.#amounts = new PackedAmountReader(larges)
  }

  /** Enters a donation of a packed amount. */
  add(campaign: number, donor: number, word0: number, word1: number): void {
    const partition = this.#partitions[campaign % PARTITIONS] as RowPartition
    partition.add(campaign, donor, word0, word1)
    if (campaign >= this.#campaigns) this.#campaigns = campaign + 1
    if (donor >= this.#donors) this.#donors = donor + 1
    this.#added++
  }

  /** Merges if it is time to. @throws TotalTooLargeError */
  mergeWhenFull(): void {
    if (this.#added < this.#mergeAt) return
    let pairs = 0
    for (let index = 0; index < PARTITIONS; index++) {
      const merged = new RowPartition()
      this.#gather(index, (campaign, { size, donors, high, low }) => {
        for (let k = 0; k < size; k++) {
          const total = (BigInt(high[k] as number) << LIMB_BITS) + BigInt(low[k] as number)
          merged.add(campaign, donors[k] as number, ...packAmount(total, this.#larges))
        }
      })
      this.#partitions[index] = merged
      pairs += merged.size
    }
    this.#added = 0
    this.#mergeAt = Math.max(this.#minMerge, pairs)
  }

  /**
   * Calls back with the totals of every campaign, in no particular order, and neither are its donors. The totals are
   * valid during the call only.
   * @throws TotalTooLargeError
   */
  forEachCampaign(callback: (campaign: number, totals: CampaignTotals) => void): void {
    for (let index = 0; index < PARTITIONS; index++) this.#gather(index, callback)
  }

  #gather(index: number, callback: (campaign: number, totals: CampaignTotals) => void): void {
    const partition = this.#partitions[index] as RowPartition
    const count = Math.ceil(Math.max(0, this.#campaigns - index) / PARTITIONS)
    const { starts, order } = partition.byCampaign(count, PARTITIONS, this.#sorting)
    if (this.#seen.length < 2 * this.#donors) this.#seen = new Uint32Array(2 * this.#donors)
    for (let k = 0; k < count; k++) {
      const [start, end] = [starts[k] as number, starts[k + 1] as number]
      if (end - start > this.#totals.donors.length) this.#totals = emptyTotals(2 * (end - start))
      this.#gatherRows(index + k * PARTITIONS, partition, order, start, end)
      callback(index + k * PARTITIONS, this.#totals)
    }
  }

  #gatherRows(campaign: number, partition: RowPartition, order: Uint32Array, start: number, end: number): void {
    const totals = this.#totals
    const seen = this.#seen
    const amounts = this.#amounts
    const gathering = ++this.#gatherings
    const { donors, high, low } = totals
    let size = 0
    for (let k = start; k < end; k++) {
      const row = order[k] as number
      const words = partition.wordsOf(row)
      const at = RowPartition.placeOf(row)
      const donor = words[at + 1] as number
      amounts.read(words[at + 2] as number, words[at + 3] as number)
      const upper = amounts.parts[0] as number
      const lower = amounts.parts[1] as number
      if (seen[2 * donor] === gathering) {
        const place = seen[2 * donor + 1] as number
        const sum = (low[place] as number) + lower
        const carry = sum >= LIMB ? 1 : 0
        const total = (high[place] as number) + upper + carry
        if (total >= LIMB) throw new TotalTooLargeError(donor, campaign)
        low[place] = sum - carry * LIMB
        high[place] = total
        continue
      }
      seen[2 * donor] = gathering
      seen[2 * donor + 1] = size
      donors[size] = donor
      high[size] = upper
      low[size++] = lower
    }
    totals.size = size
  }
}

function emptyTotals(capacity: number): CampaignTotals {
  return {
    size: 0,
    donors: new Uint32Array(capacity),
    high: new Float64Array(capacity),
    low: new Float64Array(capacity),
  }
}
