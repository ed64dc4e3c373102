import type { Donation } from '../totals/donation-matrix'

/**
 * New wallets that each give `toOwn` to a new campaign and `toEach` to each of `others` campaigns of the round, in
 * whole units of the currency.
 */
export type Scenario = {
  id: string
  wallets: number
  toOwn: number
  others: number
  toEach: number
}

/** A campaign of the round, and how many gave to it. */
export type Popularity = {
  campaign: string
  donors: number
}

const MARK = 'attack:'

/** The new campaign's id. */
export const OWN_CAMPAIGN = `${MARK}own`

const WHOLE = 10n ** 18n

/**
 * The donations of a scenario. Each wallet picks different campaigns, each in proportion to its donors among those that
 * are left, and all if there are no more; the same seed picks the same.
 * @throws RangeError if a number of the scenario is not whole or is negative.
 */
export function attackDonations(scenario: Scenario, round: readonly Popularity[], seed: number): Donation[] {
  const { wallets, toOwn, others, toEach } = scenario
  for (const number of [wallets, toOwn, others, toEach]) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError(`A scenario has whole wallets, amounts and campaigns of at least 0, not ${number}`)
    }
  }
  const random = generator(seed)
  return Array.from({ length: wallets }, (_, wallet): Donation[] => {
    const donor = `${MARK}${wallet}`
    const covers = picks(round, others, random).map((campaign) => ({ donor, campaign, amount: BigInt(toEach) * WHOLE }))
    return [{ donor, campaign: OWN_CAMPAIGN, amount: BigInt(toOwn) * WHOLE }, ...covers]
  }).flat()
}

/** @throws RangeError if an id of a round could be mistaken for one of a scenario. */
export function refuseMarked(ids: Iterable<string>): void {
  for (const id of ids) {
    if (id.toLowerCase().startsWith(MARK)) throw new RangeError(`${id} begins as the ids of scenarios do; rename it`)
  }
}

function picks(round: readonly Popularity[], count: number, random: () => number): string[] {
  const left = round.filter(({ donors }) => donors > 0)
  const picked: string[] = []
  while (picked.length < count && left.length > 0) {
    const [{ campaign } = { campaign: '' }] = left.splice(placeOf(left, random()), 1)
    picked.push(campaign)
  }
  return picked
}

/** The place at which a share of all donors is reached, campaign after campaign. */
function placeOf(campaigns: readonly Popularity[], share: number): number {
  let ahead = share * campaigns.reduce((sum, { donors }) => sum + donors, 0)
  const place = campaigns.findIndex(({ donors }) => {
    ahead -= donors
    return ahead < 0
  })
  return place < 0 ? campaigns.length - 1 : place
}

/**
 * Numbers from 0 to below 1, the same everywhere.
 * @see Mulberry32, https://github.com/cprosche/mulberry32 (public domain)
 */
function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
