import type { LiveDonation } from './live-ledger'

/** Raw matches of a running round that follow each donation, in whole tokens: what a batch would give, to 1e-9. */
export type LiveRound = {
  /**
   * Counts donations of one donor; several at once cost less than one by one.
   * @throws RangeError, with nothing changed, if a donation is negative, a donor's total in a campaign is 2^96 or more,
   * or an id differs from a known one in case only.
   */
  give(donor: string, donations: readonly LiveDonation[]): void
  /** By how much donations would change raw matches, by campaign; campaigns that would not change are left out. */
  preview(donor: string, donations: readonly LiveDonation[]): Map<string, number>
  /** Of a campaign; 0 if nobody gave to it. In constant time. */
  rawOf(campaign: string): number
  /** The sum over all campaigns, in constant time: without cap and surplus, a match is pool * rawOf / total. */
  total(): number
  /** Of all campaigns, by id, ascending by code units, as `floatPayouts` takes them. */
  raws(): { campaigns: string[]; raw: Float64Array }
}
