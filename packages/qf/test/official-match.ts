/** One counted donation: US dollars times the donor's coefficient. */
export type CountedDonation = {
  donor: string
  project: string
  usd: number
}

/**
 * How the official figures of GG18 Token Engineering were made, faults and all; for comparing with them only. Repeat
 * donations of a donor to a project are averaged where the product sums them, and nothing is subtracted: (sum of
 * roots)^2.
 */
export function officialRaw(donations: readonly CountedDonation[]): Map<string, number> {
  const projects = [...new Set(donations.map(({ project }) => project))].sort()
  return new Map(
    projects.map((project) => {
      const own = donations.filter((donation) => donation.project === project)
      const roots = [...new Set(own.map(({ donor }) => donor))].map((donor) => Math.sqrt(meanOf(own, donor)))
      return [project, roots.reduce((sum, root) => sum + root, 0) ** 2]
    }),
  )
}

function meanOf(donations: readonly CountedDonation[], donor: string): number {
  const amounts = donations.filter((donation) => donation.donor === donor).map(({ usd }) => usd)
  return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length
}
