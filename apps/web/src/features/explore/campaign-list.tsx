import type { CampaignCard as Card } from '@commonweight/domain/views/campaign'
import type { ReactNode } from 'react'
import { BarLegend } from './bar-legend'
import { CampaignCard } from './campaign-card'
import { CampaignRow } from './campaign-row'
import { HowToRead } from './how-to-read'
import type { ListSection } from './list-sections'
import { explore } from './words'

type CampaignListProps = {
  sections: readonly ListSection[]
  /** Its sections have all that there is, so that their sizes mean something. */
  isWhole: boolean
  now: number
  chainId: number
  /** Stands under the heading of what is matched. */
  rounds: ReactNode
}

/** Cards of what takes gifts, then rows of what takes none, under their headings. */
export function CampaignList({ sections, isWhole, now, chainId, rounds }: CampaignListProps) {
  return sections.map(({ name, isRows, items }, index) => (
    <section
      key={name}
      id={name}
      aria-labelledby={`${name}-title`}
      className={`mt-12 scroll-mt-4 ${name === 'matched' ? '' : 'max-md:order-2'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h2 id={`${name}-title`} className="title text-lg">
          {explore.sections[name]} {isWhole && <span className="num text-sm text-faint">{items.length}</span>}
        </h2>
        {name === 'work' && <p className="text-sm text-soft">{explore.workOrder}</p>}
      </div>
      {name === 'matched' && rounds}
      {index === 0 && (
        <div className="mt-2">
          <BarLegend />
        </div>
      )}
      {isRows ? (
        <div className="mt-2">
          {items.map((campaign) => (
            <CampaignRow key={campaign.id} campaign={campaign} />
          ))}
        </div>
      ) : (
        <Cards items={items} now={now} chainId={chainId}>
          {name === 'matched' && isWhole && <HowToRead />}
        </Cards>
      )}
    </section>
  ))
}

type CardsProps = { items: readonly Card[]; now: number; chainId: number; children: ReactNode }

function Cards({ items, now, chainId, children }: CardsProps) {
  return (
    <div className="mt-4 grid grid-cols-1 gap-6 md:grid-cols-2 xl:grid-cols-3">
      {items.map((campaign) => (
        <CampaignCard key={campaign.id} campaign={campaign} now={now} chainId={chainId} />
      ))}
      {children}
    </div>
  )
}
