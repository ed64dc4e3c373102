import { uint96 } from '../exact/units'

/** A donation by a donor who is known from elsewhere; `amount` in 1e-18 of the currency, the donor's weight applied. */
export type LiveDonation = {
  campaign: string
  amount: bigint
}

/** How a donor's root s in a campaign moves, in sqrt(whole token). */
export type RootStep = {
  before: number
  after: number
}

const WHOLE = 1e18

/**
 * Who gave what so far. Donors and campaigns are numbered by first appearance; a number is found in constant time.
 * Totals are exact, and one float is taken of each, the same as in a matrix of donations.
 */
export class LiveLedger {
  readonly #donors = new Ids('Donors')
  readonly #campaigns = new Ids('Campaigns')
  /** Per donor, the total by campaign in 1e-18 of the currency. */
  readonly #totals: Map<number, bigint>[] = []

  get campaigns(): readonly string[] {
    return this.#campaigns.all
  }

  campaignAt(campaign: string): number | undefined {
    return this.#campaigns.at(campaign)
  }

  donorAt(donor: string): number | undefined {
    return this.#donors.at(donor)
  }

  /**
   * What donations would do, by campaign number. What is given to a campaign that nobody has given to yet is left out:
   * it has no match and meets no other donor there.
   * @throws RangeError as `record`.
   */
  stepsOf(donor: string, donations: readonly LiveDonation[]): Map<number, RootStep> {
    const totals = this.#totals[this.#donors.at(donor) ?? -1] ?? new Map<number, bigint>()
    const steps = new Map<number, RootStep>()
    for (const [campaign, added] of sumsOf(donor, donations)) {
      const number = this.#campaigns.at(campaign)
      if (number !== undefined) steps.set(number, stepFrom(totals.get(number) ?? 0n, added))
    }
    return steps
  }

  /**
   * Adds a donor's donations.
   * @returns The donor's number, and what the donations do by campaign number.
   * @throws RangeError if a donation is negative, a total is 2^96 or more, or an id differs from a known one in case
   * only.
   */
  record(donor: string, donations: readonly LiveDonation[]): { donor: number; steps: Map<number, RootStep> } {
    const sums = [...sumsOf(donor, donations)]
    this.#campaigns.check(sums.map(([campaign]) => campaign))
    const known = this.#totals[this.#donors.at(donor) ?? -1]
    for (const [campaign, added] of sums) {
      uint96((known?.get(this.#campaigns.at(campaign) ?? -1) ?? 0n) + added, `What ${donor} gives to ${campaign}`)
    }
    const number = this.#donors.numberOf(donor)
    const totals = known ?? new Map<number, bigint>()
    this.#totals[number] = totals
    const steps = sums.map(([id, added]): [number, RootStep] => {
      const campaign = this.#campaigns.numberOf(id)
      const total = totals.get(campaign) ?? 0n
      totals.set(campaign, total + added)
      return [campaign, stepFrom(total, added)]
    })
    return { donor: number, steps: new Map(steps) }
  }
}

/** Numbers ids by first appearance, and refuses one that differs from a known one in case only. */
class Ids {
  readonly all: string[] = []
  readonly #kind: string
  readonly #numbers = new Map<string, number>()
  readonly #folded = new Map<string, string>()

  constructor(kind: string) {
    this.#kind = kind
  }

  at(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  numberOf(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.check([id])
    this.#folded.set(id.toLowerCase(), id)
    this.#numbers.set(id, this.all.length)
    return this.all.push(id) - 1
  }

  /** @throws RangeError if one of these differs in case only from a known one or from another of these. */
  check(ids: readonly string[]): void {
    const among = new Map<string, string>()
    for (const id of ids) {
      const folded = id.toLowerCase()
      const twin = this.#folded.get(folded) ?? among.get(folded)
      if (twin !== undefined && twin !== id) {
        throw new RangeError(`${this.#kind} ${twin} and ${id} differ in case only; write an id one way`)
      }
      among.set(folded, id)
    }
  }
}

function sumsOf(donor: string, donations: readonly LiveDonation[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { campaign, amount } of donations) {
    uint96(amount, `What ${donor} gives to ${campaign}`)
    sums.set(campaign, (sums.get(campaign) ?? 0n) + amount)
  }
  return sums
}

function stepFrom(total: bigint, added: bigint): RootStep {
  return { before: Math.sqrt(Number(total) / WHOLE), after: Math.sqrt(Number(total + added) / WHOLE) }
}
