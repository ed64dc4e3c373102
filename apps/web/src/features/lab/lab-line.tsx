import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { LabRecord } from '@commonweight/domain/views/lab'
import { lab as words } from './words'

type LabLineProps = { campaign: Pick<CampaignCard, 'lab' | 'labName'>; record: LabRecord }

/** Who lists a campaign, with the way to its page, and its record in one line. */
export function LabLine({ campaign: { lab, labName }, record }: LabLineProps) {
  return (
    <p className="text-sm text-soft">
      <a href={`/labs/${lab}`} className="target underline decoration-line-strong hover:decoration-ink">
        <bdi>{labName}</bdi>
      </a>
      <span className="block text-xs text-faint" data-record>
        {words.line(record)}
      </span>
    </p>
  )
}
