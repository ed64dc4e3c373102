import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { CampaignQuery } from '@commonweight/domain/views/query'
import type { explore } from './words'

type Name = keyof typeof explore.sections

/** A part of a list under a heading of its own. Rows take no gifts. */
export type ListSection = { name: Name; isRows: boolean; items: CampaignCard[] }

const isTaking = ({ state }: CampaignCard) => state === 'open' || state === 'upcoming'

const BY_NEXT: [Name, (campaign: CampaignCard) => boolean][] = [
  ['matched', ({ isMatched }) => isMatched],
  ['open', isTaking],
  ['work', ({ state }) => state === 'building'],
  ['delivered', ({ state }) => state === 'completed'],
  ['over', () => true],
]
/** In an order of the visitor's choice, no finer parts: they would break the order. */
const BY_CHOICE: typeof BY_NEXT = [
  ['taking', isTaking],
  ['closed', () => true],
]

/** A page of a list in parts that are not empty, each in the order of the page. */
export function listSections(items: readonly CampaignCard[], sort: CampaignQuery['sort']): ListSection[] {
  const parts = !sort || sort === 'open-first' ? BY_NEXT : BY_CHOICE
  const nameOf = (campaign: CampaignCard) => parts.find(([, fits]) => fits(campaign))?.[0]
  return parts
    .map(([name]) => {
      const own = items.filter((campaign) => nameOf(campaign) === name)
      return { name, isRows: !own.every(isTaking), items: own }
    })
    .filter((section) => section.items.length > 0)
}
