import type { CampaignView } from '@commonweight/domain/views/campaign'
import { countText } from '../../format/number'
import { campaign as copy } from './words'

const { label, ...sections } = copy.sections

/** The parts of a campaign's page, with how much is in them. */
export function SectionLinks({ campaign }: { campaign: CampaignView }) {
  const counts: Partial<Record<string, number>> = {
    milestones: campaign.timeline.length,
    donations: campaign.donors,
  }
  return (
    <nav aria-label={label} className="flex gap-x-6 overflow-x-auto border-b border-line text-sm">
      {Object.entries(sections).map(([id, title]) => (
        <a
          key={id}
          href={`#${id}`}
          className="inline-flex h-11 shrink-0 items-center text-soft hover:text-ink hover:underline"
        >
          {title}
          {counts[id] !== undefined && <span className="num ml-2 text-xs text-faint">{countText(counts[id])}</span>}
        </a>
      ))}
    </nav>
  )
}
