import { LIMB, limbsOf } from '../exact/limbs'

/** Whose donation to what. */
export type Pair = {
  donor: string
  campaign: string
}

/** Pair k: donor `donorOf[k]` gave `high[k] * LIMB + low[k]` to campaign `campaignOf[k]` in all. */
export type SummedPairs = {
  campaigns: string[]
  donors: string[]
  campaignOf: Uint32Array
  donorOf: Uint32Array
  high: Float64Array
  low: Float64Array
}

const FIRST_SIZE = 2 ** 13

/**
 * Sums amounts per donor and campaign as they come in, exactly, in memory that grows with the pairs and not with the
 * donations. Donors and campaigns are numbered by first appearance.
 */
export class PairSums {
  readonly #donors = new Map<string, number>()
  readonly #campaigns = new Map<string, number>()
  #size = 0
  #donorOf = new Uint32Array(FIRST_SIZE)
  #campaignOf = new Uint32Array(FIRST_SIZE)
  #high = new Float64Array(FIRST_SIZE)
  #low = new Float64Array(FIRST_SIZE)
  /** Open addressing: one above a pair's place, 0 where free; a power of two, at most half full. */
  #slots = new Uint32Array(2 * FIRST_SIZE)

  /**
   * @param amount In 1e-18 of the currency.
   * @throws RangeError if the amount is negative, or the pair's total is 2^96 or more, the chain's limit.
   */
  add(pair: Pair, amount: bigint): void {
    const limbs = limbsOf(amount)
    if (limbs === undefined) throw amount < 0n ? negative(pair, amount) : tooMuch(pair)
    const index = this.#placeOf(numberOf(this.#donors, pair.donor), numberOf(this.#campaigns, pair.campaign))
    const sum = (this.#low[index] ?? 0) + limbs.low
    const carry = sum >= LIMB ? 1 : 0
    const upper = (this.#high[index] ?? 0) + limbs.high + carry
    if (upper >= LIMB) throw tooMuch(pair)
    this.#low[index] = sum - carry * LIMB
    this.#high[index] = upper
  }

  /** The sums so far, in the order of the first donations; further donations may change them. */
  pairs(): SummedPairs {
    return {
      campaigns: [...this.#campaigns.keys()],
      donors: [...this.#donors.keys()],
      campaignOf: this.#campaignOf.subarray(0, this.#size),
      donorOf: this.#donorOf.subarray(0, this.#size),
      high: this.#high.subarray(0, this.#size),
      low: this.#low.subarray(0, this.#size),
    }
  }

  #placeOf(donor: number, campaign: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(donor, campaign) & mask
    for (;;) {
      const pair = (this.#slots[slot] ?? 0) - 1
      if (pair < 0) break
      if (this.#donorOf[pair] === donor && this.#campaignOf[pair] === campaign) return pair
      slot = (slot + 1) & mask
    }
    if (this.#size === this.#donorOf.length) {
      this.#grow()
      return this.#placeOf(donor, campaign)
    }
    this.#donorOf[this.#size] = donor
    this.#campaignOf[this.#size] = campaign
    this.#slots[slot] = ++this.#size
    return this.#size - 1
  }

  #grow(): void {
    const size = 2 * this.#size
    this.#donorOf = copied(new Uint32Array(size), this.#donorOf)
    this.#campaignOf = copied(new Uint32Array(size), this.#campaignOf)
    this.#high = copied(new Float64Array(size), this.#high)
    this.#low = copied(new Float64Array(size), this.#low)
    this.#slots = new Uint32Array(2 * size)
    const mask = this.#slots.length - 1
    for (let pair = 0; pair < this.#size; pair++) {
      let slot = hash(this.#donorOf[pair] ?? 0, this.#campaignOf[pair] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = pair + 1
    }
  }
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** Fibonacci hashing; the upper bits are the well mixed ones. */
function hash(donor: number, campaign: number): number {
  const mixed = Math.imul(Math.imul(donor, 0x9e3779b1) ^ campaign, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function copied<Numbers extends Uint32Array | Float64Array>(target: Numbers, source: Numbers): Numbers {
  target.set(source)
  return target
}

function negative({ donor, campaign }: Pair, amount: bigint): RangeError {
  return new RangeError(`${donor} gives ${amount} to ${campaign}; a donation must not be negative`)
}

function tooMuch({ donor, campaign }: Pair): RangeError {
  return new RangeError(`${donor} gives more to ${campaign} than 96 bits hold, the chain's limit`)
}
