import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { pages } from '../../ui/words'

/** Who lists the campaign, and that a demo has nothing to do with them. */
export function LabLine({ campaign }: { campaign: Pick<CampaignCard, 'lab' | 'labName' | 'demo'> }) {
  const { lab, labName, demo } = campaign
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
      {/* Above the link that covers the card. */}
      <a href={`/labs/${lab}`} className="target z-10 min-w-0 no-underline hover:underline" title={labName}>
        <span className="block truncate">{demo ? labName.replace(/\s*\(demo[^)]*\)$/, '') : labName}</span>
      </a>
      {demo && (
        <span className="rounded-sm border border-line px-1.5 text-xs whitespace-nowrap text-faint">{pages.demo}</span>
      )}
    </p>
  )
}
