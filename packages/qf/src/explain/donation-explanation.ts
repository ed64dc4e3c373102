/** A campaign's match in base units with a donor's donations and without, and with - without. */
export type DonationChange = {
  campaign: string
  with: bigint
  without: bigint
  change: bigint
}

/**
 * @property backed Of the campaigns whose donations were left out, by id.
 * @property others Of campaigns that the change reached through the shared pool, the cap or a pair of donors, by id;
 * those that nothing changed for are left out.
 * @property backedChange, othersChange The sums of `change`.
 */
export type DonationExplanation = {
  backed: DonationChange[]
  others: DonationChange[]
  backedChange: bigint
  othersChange: bigint
}

/** Parts changes by whether the donations went there, and sums them. */
export function explained(changes: readonly { change: DonationChange; isBacked: boolean }[]): DonationExplanation {
  const backed = changes.filter(({ isBacked }) => isBacked).map(({ change }) => change)
  const others = changes.filter(({ isBacked, change }) => !isBacked && change.change !== 0n).map(({ change }) => change)
  return { backed, others, backedChange: sumOf(backed), othersChange: sumOf(others) }
}

function sumOf(changes: readonly DonationChange[]): bigint {
  return changes.reduce((sum, { change }) => sum + change, 0n)
}
