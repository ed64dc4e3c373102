import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { pages } from '../../ui/words'

/** Who lists the campaign, and that a demo has nothing to do with them. */
export function LabLine({ campaign }: { campaign: Pick<CampaignCard, 'labName' | 'demo'> }) {
  const { labName, demo } = campaign
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
      <span className="min-w-0 truncate" title={labName}>
        {demo ? labName.replace(/\s*\(demo[^)]*\)$/, '') : labName}
      </span>
      {demo && (
        <span className="rounded-sm border border-line px-1.5 text-xs whitespace-nowrap text-faint">{pages.demo}</span>
      )}
    </p>
  )
}
