import { type LiveDonation, LiveLedger, type RootStep } from './live-ledger'
import type { LiveRound } from './live-round'
import { LiveSums } from './live-sums'
import { rawsOf, risesOf } from './raws-of'

/**
 * @property threshold M, in whole tokens (see ./pairwise-raw).
 * @property trust By donor; who is not named has 1.
 */
export type LivePairwiseOptions = {
  threshold: number
  trust?: ReadonlyMap<string, number>
}

/** Where a donor stands in a campaign: its number, the donor's place among its donors (-1: new there), and the step. */
type Standing = RootStep & {
  campaign: number
  place: number
}

/** Those who gave to a campaign, by first donation. */
type Backers = {
  donors: number[]
  roots: number[]
}

const NOBODY: Backers = { donors: [], roots: [] }

/**
 * Pairwise-bounded funding, donation by donation, exactly. A donation of i to p changes what i has in common with every
 * donor j of p, and so the term s_iq * s_jq * k_ij of each campaign q that i and j both support. Those terms are taken
 * out and put in again. k depends on each j in its own way (1 / (M + t_ij)), so that no fixed number of sums per
 * campaign could stand for all j: time per cart is that of visiting the donors of the donor's campaigns. Donations of
 * one donor that are given together cost one visit. Memory grows with the pairs of donor and campaign; nothing is kept
 * per pair of donors.
 */
export class LivePairwise implements LiveRound {
  readonly #threshold: number
  readonly #trust: ReadonlyMap<string, number>
  readonly #ledger = new LiveLedger()
  readonly #backers: Backers[] = []
  /** Per donor, the place in each campaign by its number. */
  readonly #places: Map<number, number>[] = []
  readonly #thresholds: number[] = []
  readonly #raw = new LiveSums()
  readonly #whole = new LiveSums()
  /** Per donor j, what the donor at hand has in common with j before and after; 0 between carts. */
  readonly #before: number[] = []
  readonly #after: number[] = []

  constructor({ threshold, trust = new Map() }: LivePairwiseOptions) {
    this.#threshold = above0(threshold, 'The pairwise threshold')
    this.#trust = trust
    for (const [donor, each] of trust) above0(each, `The trust of ${donor}`)
  }

  give(donor: string, donations: readonly LiveDonation[]): void {
    const { donor: number, steps } = this.#ledger.record(donor, donations)
    this.#admit(number, donor)
    const standings = this.#standingsOf(number, steps)
    this.#change(number, this.#thresholdOf(donor), standings, (campaign, value) => {
      this.#raw.add(campaign, value)
      this.#whole.add(0, value)
    })
    for (const standing of standings) this.#settle(number, standing)
  }

  preview(donor: string, donations: readonly LiveDonation[]): Map<string, number> {
    const number = this.#ledger.donorAt(donor) ?? -1
    const standings = this.#standingsOf(number, this.#ledger.stepsOf(donor, donations))
    const rises = new LiveSums()
    this.#change(number, this.#thresholdOf(donor), standings, (campaign, value) => rises.add(campaign, value))
    const touched = standings.map(({ campaign }) => campaign)
    return risesOf(this.#ledger.campaigns, touched, rises)
  }

  rawOf(campaign: string): number {
    return this.#raw.at(this.#ledger.campaignAt(campaign) ?? -1)
  }

  total(): number {
    return this.#whole.at(0)
  }

  raws(): { campaigns: string[]; raw: Float64Array } {
    return rawsOf(this.#ledger.campaigns, this.#raw)
  }

  #thresholdOf(donor: string): number {
    return (this.#trust.get(donor) ?? 1) * this.#threshold
  }

  #admit(number: number, donor: string): void {
    if (this.#places[number] !== undefined) return
    this.#places[number] = new Map()
    this.#thresholds[number] = this.#thresholdOf(donor)
    this.#before[number] = 0
    this.#after[number] = 0
  }

  /**
   * All of a donor's campaigns, ascending by number. That order makes the sum over common campaigns the same float for
   * (i, j) as for (j, i), in any order of donations, so a term taken out is exactly the one that was put in.
   */
  #standingsOf(donor: number, steps: ReadonlyMap<number, RootStep>): Standing[] {
    const places = this.#places[donor] ?? new Map<number, number>()
    const standings: Standing[] = []
    for (const [campaign, place] of places) {
      const root = this.#backers[campaign]?.roots[place] ?? 0
      standings.push({ campaign, place, ...(steps.get(campaign) ?? { before: root, after: root }) })
    }
    for (const [campaign, step] of steps) {
      if (!places.has(campaign) && step.after > 0) standings.push({ campaign, place: -1, ...step })
    }
    return standings.sort((a, b) => a.campaign - b.campaign)
  }

  #change(
    donor: number,
    threshold: number,
    standings: readonly Standing[],
    put: (campaign: number, value: number) => void,
  ): void {
    for (const standing of standings) this.#meet(donor, standing)
    for (const standing of standings) this.#replaceTerms(donor, threshold, standing, put)
    for (const { campaign } of standings) this.#forget(campaign)
  }

  #meet(donor: number, { campaign, before, after }: Standing): void {
    const { donors, roots } = this.#backers[campaign] ?? NOBODY
    for (let place = 0; place < donors.length; place++) {
      const other = donors[place] ?? 0
      if (other === donor) continue
      const root = roots[place] ?? 0
      this.#before[other] = (this.#before[other] ?? 0) + before * root
      this.#after[other] = (this.#after[other] ?? 0) + after * root
    }
  }

  #replaceTerms(
    donor: number,
    ownThreshold: number,
    { campaign, before, after }: Standing,
    put: (campaign: number, value: number) => void,
  ): void {
    const { donors, roots } = this.#backers[campaign] ?? NOBODY
    for (let place = 0; place < donors.length; place++) {
      const other = donors[place] ?? 0
      if (other === donor) continue
      const [commonBefore, commonAfter] = [this.#before[other] ?? 0, this.#after[other] ?? 0]
      if (before === after && commonBefore === commonAfter) continue
      const root = roots[place] ?? 0
      const otherThreshold = this.#thresholds[other] ?? 0
      const threshold = Math.max(otherThreshold, ownThreshold)
      const old = before * root * (threshold / (threshold + commonBefore))
      put(campaign, after * root * (threshold / (threshold + commonAfter)))
      if (old !== 0) put(campaign, -old)
    }
  }

  #forget(campaign: number): void {
    for (const other of this.#backers[campaign]?.donors ?? []) {
      this.#before[other] = 0
      this.#after[other] = 0
    }
  }

  #settle(donor: number, { campaign, place, after }: Standing): void {
    const backers = this.#backers[campaign] ?? { donors: [], roots: [] }
    this.#backers[campaign] = backers
    if (place >= 0) {
      backers.roots[place] = after
      return
    }
    this.#places[donor]?.set(campaign, backers.donors.push(donor) - 1)
    backers.roots.push(after)
  }
}

function above0(value: number, name: string): number {
  if (Number.isFinite(value) && value > 0) return value
  throw new RangeError(`${name} must be a number above 0, not ${value}`)
}
