import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { milestoneStates, pips } from './words'

const PIPS: Record<MilestoneState, string> = {
  released: 'bg-ink border-ink',
  releasable: 'border-ink bg-[linear-gradient(135deg,var(--ink)_50%,transparent_50%)]',
  'in-challenge': 'border-ink bg-[linear-gradient(135deg,var(--ink)_50%,transparent_50%)]',
  submitted: 'border-ink bg-[linear-gradient(135deg,var(--ink)_50%,transparent_50%)]',
  'at-work': 'border-ink',
  waiting: 'border-line-strong opacity-60',
  lost: 'border-bad bg-[linear-gradient(135deg,transparent_42%,var(--bad)_42%,var(--bad)_58%,transparent_58%)]',
}

/** One square a milestone: filled when released, half while its evidence is judged, struck when lost. */
export function MilestonePips({ milestones }: { milestones: CampaignCard['milestones'] }) {
  const released = milestones.filter(({ state }) => state === 'released').length
  const label = pips.released(released, milestones.length)
  return (
    <span role="img" aria-label={label} title={label} className="inline-flex items-center gap-1">
      {milestones.map(({ state, shareBps }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: milestones have no other name and never change places
          key={index}
          title={pips.one(index + 1, shareBps / 100, milestoneStates[state].word)}
          className={`size-2.5 rounded-sm border ${PIPS[state]}`}
        />
      ))}
    </span>
  )
}
