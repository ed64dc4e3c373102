import { type LiveDonation, LiveLedger, type RootStep } from './live-ledger'
import type { LiveRound } from './live-round'
import { LiveSums } from './live-sums'
import { rawsOf, risesOf } from './raws-of'

/** Plain quadratic funding, donation by donation: raw rises by 2 * (S - s) * (s' - s), in constant time a donation. */
export class LivePlain implements LiveRound {
  readonly #ledger = new LiveLedger()
  /** S per campaign, raw per campaign, and the sum of raw. */
  readonly #roots = new LiveSums()
  readonly #raw = new LiveSums()
  readonly #whole = new LiveSums()

  give(donor: string, donations: readonly LiveDonation[]): void {
    for (const [campaign, step] of this.#ledger.record(donor, donations).steps) {
      const rise = this.#rise(campaign, step)
      this.#raw.add(campaign, rise)
      this.#whole.add(0, rise)
      this.#roots.add(campaign, step.after)
      this.#roots.add(campaign, -step.before)
    }
  }

  preview(donor: string, donations: readonly LiveDonation[]): Map<string, number> {
    const rises = new LiveSums()
    const steps = this.#ledger.stepsOf(donor, donations)
    for (const [campaign, step] of steps) rises.add(campaign, this.#rise(campaign, step))
    return risesOf(this.#ledger.campaigns, steps.keys(), rises)
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

  #rise(campaign: number, { before, after }: RootStep): number {
    return 2 * this.#roots.without(campaign, before) * (after - before)
  }
}
