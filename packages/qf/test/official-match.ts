/** One counted gift: US dollars times the donor's coefficient. */
export type CountedGift = {
  donor: string
  project: string
  usd: number
}

/**
 * How the official figures of GG18 Token Engineering were made, faults and all; for comparing with them only. Repeat
 * gifts of a donor to a project are averaged where the product sums them, and nothing is subtracted: (sum of roots)^2.
 */
export function officialRaw(gifts: readonly CountedGift[]): Map<string, number> {
  const projects = [...new Set(gifts.map(({ project }) => project))].sort()
  return new Map(
    projects.map((project) => {
      const own = gifts.filter((gift) => gift.project === project)
      const roots = [...new Set(own.map(({ donor }) => donor))].map((donor) => Math.sqrt(meanOf(own, donor)))
      return [project, roots.reduce((sum, root) => sum + root, 0) ** 2]
    }),
  )
}

function meanOf(gifts: readonly CountedGift[], donor: string): number {
  const amounts = gifts.filter((gift) => gift.donor === donor).map(({ usd }) => usd)
  return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length
}
