/** A campaign's match in base units with a donor's gifts and without, and with - without. */
export type GiftChange = {
  campaign: string
  with: bigint
  without: bigint
  change: bigint
}

/**
 * @property backed Of the campaigns whose gifts were left out, by id.
 * @property others Of campaigns that the change reached through the shared pool, the cap or a pair of donors, by id;
 * those that nothing changed for are left out.
 * @property backedChange, othersChange The sums of `change`.
 */
export type GiftExplanation = {
  backed: GiftChange[]
  others: GiftChange[]
  backedChange: bigint
  othersChange: bigint
}

/** Parts changes by whether the gifts went there, and sums them. */
export function explained(changes: readonly { change: GiftChange; isBacked: boolean }[]): GiftExplanation {
  const backed = changes.filter(({ isBacked }) => isBacked).map(({ change }) => change)
  const others = changes.filter(({ isBacked, change }) => !isBacked && change.change !== 0n).map(({ change }) => change)
  return { backed, others, backedChange: sumOf(backed), othersChange: sumOf(others) }
}

function sumOf(changes: readonly GiftChange[]): bigint {
  return changes.reduce((sum, { change }) => sum + change, 0n)
}
