import { countedOf } from '../chain/tally'
import { FULL_WEIGHT } from '../exact/units'
import type { Donation } from '../totals/donation-matrix'

/**
 * One donation as it was made.
 * @property donor The account that gave.
 * @property amount In 1e-18 of the currency, before any weight.
 * @property weight The gate's weight of the donor at the donation, 0 to 10,000 basis points (see ./passport-weight).
 */
export type RawDonation = {
  donor: string
  campaign: string
  amount: bigint
  weight: bigint
}

/**
 * @property minimumDonation In 1e-18 of the currency: a donation below it does not count, whatever its weight.
 * Gitcoin's rule.
 * @property minimumTotal In 1e-18 of the currency: a person whose weighted total in a campaign is below it does not
 * count there. The contracts' rule. 0: none, for both.
 * @property insiders By campaign, the accounts that do not count there: its lab, payout account and attesters.
 * @property identities By account, the person (nullifier) behind it. An account that is not named is its own person.
 */
export type EligibilityRules = {
  minimumDonation: bigint
  minimumTotal: bigint
  insiders: ReadonlyMap<string, readonly string[]>
  identities: ReadonlyMap<string, string>
}

/** Why something does not count; of several reasons the first in this order. */
export type Ineligibility = 'insider' | 'no-weight' | 'below-minimum-donation' | 'below-minimum-total'

/**
 * A donation that does not count; with the reason `below-minimum-total` all that a person gave to a campaign in
 * donations that would count each by itself.
 * @property donor The person, or the account where it has none.
 * @property amount Before the weight, in 1e-18 of the currency.
 */
export type Excluded = {
  donor: string
  campaign: string
  amount: bigint
  reason: Ineligibility
}

/**
 * What counts in a round, before any mechanism: `floor(amount * weight / 10,000)` per donation, as on the chain, summed
 * per person and campaign. A person who is an insider through one account is one through all of them.
 * @returns One donation per person and campaign, by campaign and then person, ascending by code units. Where nothing
 * counts its amount is 0, so that the campaign stays in the round; no mechanism takes notice of the donor.
 * @throws RangeError if an amount is negative or above 96 bits, a weight is not 0 to 10,000, a minimum is negative, two
 * accounts differ in case only, or a person is named like the account of another.
 */
export function eligibleDonations(
  donations: Iterable<RawDonation>,
  rules: EligibilityRules,
): { donations: Donation[]; excluded: Excluded[] } {
  if (rules.minimumDonation < 0n || rules.minimumTotal < 0n) throw new RangeError('A minimum must not be negative')
  const people = new People(rules.identities)
  const insiders = insidersOf(rules, people)
  const totals = new Map<string, Map<string, Total>>()
  const excluded: Excluded[] = []
  for (const donation of donations) {
    const donor = people.of(donation.donor)
    const total = totalOf(totals, donation.campaign, donor)
    const counted = countedOf(donation.amount, checkedWeight(donation), 18)
    const isInsider = insiders.get(donation.campaign)?.has(donor) === true
    const reason = isInsider ? 'insider' : reasonAgainst(donation, rules)
    if (reason === undefined) {
      total.given += donation.amount
      total.counted += counted
    } else {
      excluded.push({ donor, campaign: donation.campaign, amount: donation.amount, reason })
    }
  }
  return { donations: donationsOf(totals, rules.minimumTotal, excluded), excluded }
}

/** In 1e-18 of the currency: what a person gave to a campaign by donations that count, before and after weights. */
type Total = {
  given: bigint
  counted: bigint
}

/** Tells whose account it is, and refuses what would let one person pass for two, or two for one. */
class People {
  readonly #identities: ReadonlyMap<string, string>
  readonly #persons: ReadonlySet<string>
  /** Accounts by their spelling in small letters, and persons of those seen so far. */
  readonly #written = new Map<string, string>()
  readonly #personOf = new Map<string, string>()

  constructor(identities: ReadonlyMap<string, string>) {
    this.#identities = identities
    this.#persons = new Set(identities.values())
    for (const account of identities.keys()) this.#refuseTwin(account)
  }

  of(account: string): string {
    const known = this.#personOf.get(account)
    if (known !== undefined) return known
    this.#refuseTwin(account)
    const identity = this.#identities.get(account)
    if (identity === undefined && this.#persons.has(account)) {
      throw new RangeError(`${account} is an account without an identity and also the identity of another`)
    }
    const person = identity ?? account
    this.#personOf.set(account, person)
    return person
  }

  #refuseTwin(account: string): void {
    const folded = account.toLowerCase()
    const known = this.#written.get(folded)
    if (known === account) return
    if (known !== undefined) {
      throw new RangeError(`Accounts ${known} and ${account} differ in case only; write an account one way`)
    }
    this.#written.set(folded, account)
  }
}

function insidersOf({ insiders }: EligibilityRules, people: People): Map<string, Set<string>> {
  return new Map(
    [...insiders].map(([campaign, accounts]) => [campaign, new Set(accounts.map((account) => people.of(account)))]),
  )
}

function checkedWeight({ donor, campaign, weight }: RawDonation): bigint {
  if (weight >= 0n && weight <= FULL_WEIGHT) return weight
  throw new RangeError(`${donor} gives to ${campaign} with a weight of ${weight}; it has 0 to 10,000 basis points`)
}

function reasonAgainst(
  { amount, weight }: RawDonation,
  { minimumDonation }: EligibilityRules,
): Ineligibility | undefined {
  if (weight === 0n) return 'no-weight'
  return amount < minimumDonation ? 'below-minimum-donation' : undefined
}

function totalOf(totals: Map<string, Map<string, Total>>, campaign: string, donor: string): Total {
  let ofCampaign = totals.get(campaign)
  if (ofCampaign === undefined) {
    ofCampaign = new Map()
    totals.set(campaign, ofCampaign)
  }
  let total = ofCampaign.get(donor)
  if (total === undefined) {
    total = { given: 0n, counted: 0n }
    ofCampaign.set(donor, total)
  }
  return total
}

function donationsOf(totals: Map<string, Map<string, Total>>, minimumTotal: bigint, excluded: Excluded[]): Donation[] {
  return sortedByKey(totals).flatMap(([campaign, ofCampaign]) =>
    sortedByKey(ofCampaign).map(([donor, { given, counted }]) => {
      const reached = counted >= minimumTotal
      if (!reached && given > 0n) excluded.push({ donor, campaign, amount: given, reason: 'below-minimum-total' })
      return { donor, campaign, amount: reached ? counted : 0n }
    }),
  )
}

function sortedByKey<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
