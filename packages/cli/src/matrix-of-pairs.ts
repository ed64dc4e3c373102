import type { DonationMatrix } from '@commonweight/qf/totals/donation-matrix'
import type { DonationTable } from './csv/read-donations'

const WHOLE = 1e18
const LIMB = 2 ** 48
/** A rank and a place in one float that sorts by rank. */
const PLACES = 2 ** 26

/**
 * The totals of a file as the mechanisms in floats take them, numbered by id.
 * @param minimum A donor's total for a campaign, in 1e-18 token, below which it does not count.
 */
export function matrixOfPairs({ donors, campaigns, pairs }: DonationTable, minimum: bigint): DonationMatrix {
  const kept = keptPairs(pairs, campaigns.size, minimum)
  const gives = new Uint8Array(donors.size)
  for (const donor of kept.donorOf) gives[donor] = 1
  const donorRanks = ranked(donors.texts(), (number) => gives[number] === 1)
  const campaignRanks = ranked(campaigns.texts(), () => true)
  const starts = new Uint32Array(campaigns.size + 1)
  const donorOf = new Uint32Array(kept.donorOf.length)
  const amounts = new Float64Array(kept.donorOf.length)
  let size = 0
  for (const [rank, campaign] of campaignRanks.numbers.entries()) {
    const from = kept.starts[campaign] as number
    const keys = new Float64Array((kept.ends[campaign] as number) - from)
    for (let k = 0; k < keys.length; k++)
      keys[k] = (donorRanks.rankOf[kept.donorOf[from + k] as number] as number) * PLACES + k
    for (const key of keys.sort()) {
      donorOf[size] = Math.floor(key / PLACES)
      amounts[size++] = kept.amounts[from + (key % PLACES)] as number
    }
    starts[rank + 1] = size
  }
  return { donors: donorRanks.ids, campaigns: campaignRanks.ids, starts, donorOf, amounts }
}

function keptPairs(pairs: DonationTable['pairs'], campaigns: number, minimum: bigint) {
  const least = { high: Number(minimum >> 48n), low: Number(minimum & (2n ** 48n - 1n)) }
  const starts = new Uint32Array(campaigns)
  const ends = new Uint32Array(campaigns)
  const donorOf: number[] = []
  const amounts: number[] = []
  pairs.forEachCampaign((campaign, { size, donors, high, low }) => {
    starts[campaign] = donorOf.length
    for (let k = 0; k < size; k++) {
      const upper = high[k] as number
      const lower = low[k] as number
      if (upper < least.high || (upper === least.high && lower < least.low) || upper + lower === 0) continue
      donorOf.push(donors[k] as number)
      amounts.push((upper * LIMB + lower) / WHOLE)
    }
    ends[campaign] = donorOf.length
  })
  return { starts, ends, donorOf, amounts }
}

/** Numbers of the ids to keep, ascending by the code units of their ids, and the rank of each number. */
function ranked(texts: readonly string[], isKept: (number: number) => boolean) {
  const numbers = [...texts.keys()].filter(isKept)
  numbers.sort((a, b) => compare(texts[a] as string, texts[b] as string))
  const rankOf = new Uint32Array(texts.length)
  for (const [rank, number] of numbers.entries()) rankOf[number] = rank
  return { ids: numbers.map((number) => texts[number] as string), numbers, rankOf }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
