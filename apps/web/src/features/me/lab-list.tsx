import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { MilestonePips } from '../../ui/milestone-pips'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { campaignStates } from '../../ui/words'
import { me } from './words'

/** What the account runs as a lab, with the one thing that waits for it. */
export function LabList({ campaigns, now }: { campaigns: readonly CampaignCard[]; now: number }) {
  return (
    <section aria-labelledby="lab" className="mb-8 border-t border-line pt-6">
      <h2 id="lab" className="title text-lg">
        {me.lab}
      </h2>
      <ul className="mt-4 border-t border-line">
        {campaigns.map(({ id, title, state, total, goal, closesAt, token, milestones }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-line py-3 text-sm"
          >
            <a href={`/campaigns/${id}`} className="min-w-0 grow font-medium hover:underline">
              {title}
            </a>
            <MilestonePips milestones={milestones} />
            <Money amount={total} token={token} />
            <Status {...campaignStates[state]} />
            {milestones.some((milestone) => milestone.state === 'at-work') && (goal === 0n || now >= closesAt) && (
              <a href={`/campaigns/${id}/submit`} className="btn">
                {me.submit}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
