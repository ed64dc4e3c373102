import { type OnProgress, WorkMeter } from '@commonweight/qf/progress/work-meter'
import type { PairStore } from '../csv/pair-store'
import { exactRaw, RootCache } from './exact-raw'
import { rawOfSums, SUMS, sumRoots } from './fast-raw'
import { precisionOf, type RawAmount, type Raws } from './raw-amount'

/** A fast raw that is known less well than to 2^-90 of itself is taken again slowly. */
const MIN_PRECISION = 90
const LIMB = 2n ** 48n

/**
 * The raw of every campaign, by number: as sums of floats, of which numbers are made when they are asked for, so that
 * many campaigns take little memory; and for those of which the sums say too little, from roots of 256 binary digits.
 */
export class CampaignRaws implements Raws {
  readonly donors: Uint32Array
  readonly #sums: Float64Array
  readonly #final = new Map<number, RawAmount>()
  readonly #roots = new RootCache()

  readonly #pairs: PairStore
  readonly #minimum: bigint
  readonly size: number

  /** @param minimum A donor's total in 1e-18 token, below which it does not count. */
  constructor(size: number, pairs: PairStore, minimum: bigint, onProgress: OnProgress = () => undefined) {
    this.#pairs = pairs
    this.#minimum = minimum
    this.size = size
    this.donors = new Uint32Array(size)
    this.#sums = new Float64Array(SUMS * size)
    const least = { high: Number(minimum / LIMB), low: Number(minimum % LIMB) }
    const meter = new WorkMeter(size, onProgress)
    pairs.forEachCampaign((campaign, totals) => {
      meter.add(1)
      const donors = sumRoots(totals, least, this.#sums, SUMS * campaign)
      this.donors[campaign] = Math.max(0, donors)
      if (donors < 0 || !isSettled(this.at(campaign))) this.#final.set(campaign, exactRaw(totals, minimum, this.#roots))
    })
  }

  at(campaign: number): RawAmount {
    return this.#final.get(campaign) ?? rawOfSums(this.donors[campaign] ?? 0, this.#sums, SUMS * campaign)
  }

  /** Takes the roots of all campaigns slowly. */
  finish(): void {
    this.#pairs.forEachCampaign((campaign, totals) => {
      if (!this.at(campaign).isFinal) this.#final.set(campaign, exactRaw(totals, this.#minimum, this.#roots))
    })
  }
}

/** Whether a raw is known well enough to say it in units of 1e-18 and to share by. */
function isSettled(raw: RawAmount): boolean {
  return raw.isFinal || ((raw.value - raw.error) >> raw.bits === raw.floor && precisionOf(raw) >= MIN_PRECISION)
}
