import type { LiveGift } from './live-ledger'

/** Raw matches of a running round that follow each gift, in whole tokens: what a batch would give, to 1e-9. */
export type LiveRound = {
  /**
   * Counts gifts of one donor; several at once cost less than one by one.
   * @throws RangeError, with nothing changed, if a gift is negative, a donor's total in a campaign is 2^96 or more, or
   * an id differs from a known one in case only.
   */
  give(donor: string, gifts: readonly LiveGift[]): void
  /** By how much gifts would change raw matches, by campaign; campaigns that would not change are left out. */
  preview(donor: string, gifts: readonly LiveGift[]): Map<string, number>
  /** Of a campaign; 0 if nobody gave to it. In constant time. */
  rawOf(campaign: string): number
  /** The sum over all campaigns, in constant time: without cap and surplus, a match is pool * rawOf / total. */
  total(): number
  /** Of all campaigns, by id, ascending by code units, as `floatPayouts` takes them. */
  raws(): { campaigns: string[]; raw: Float64Array }
}
