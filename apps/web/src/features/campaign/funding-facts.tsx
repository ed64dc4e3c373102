import type { CampaignView } from '@commonweight/domain/views/campaign'
import { percentText, shareOf } from '../../format/number'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { FundingBar } from './funding-bar'
import { fundingParts } from './funding-parts'
import { campaign as copy, funding } from './words'

/** Where the money is: the sum, the bar with its legend, who gave, and how long it takes gifts. */
export function FundingFacts({ campaign, now }: { campaign: CampaignView; now: number }) {
  const { total, goal, token, matched } = campaign
  const { facts } = copy
  return (
    <div data-funding="">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-xl">
          <Money amount={total} token={token} />
        </span>
        <span className="text-sm text-soft">
          {goal === 0n && facts.noGoal}
          {goal > 0n && (
            <>
              {funding.of} <Money amount={goal} token={token} style="compact" /> {funding.goal},{' '}
              {total >= goal ? facts.goalReached : facts.goalShare(percentText(shareOf(total, goal)))}
            </>
          )}
        </span>
        {matched > 0n && (
          <span className="text-sm text-soft sm:ml-auto">
            <Money amount={matched} token={token} /> {facts.fromPool}
          </span>
        )}
      </p>
      <div className="mt-4">
        <FundingBar campaign={campaign} size="large" />
      </div>
      <Legend campaign={campaign} />
      <People campaign={campaign} now={now} />
    </div>
  )
}

function People({ campaign, now }: { campaign: CampaignView; now: number }) {
  const { donors, round, standing, state, opensAt, closesAt } = campaign
  const { facts } = copy
  const isRunning = state === 'open' || state === 'building' || state === 'upcoming'
  return (
    <p className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm text-soft">
      <span>
        {facts.gave(donors)}
        {round && (
          <>
            {' '}
            {facts.inRound}{' '}
            <a href={`/rounds/${round.id}`} className="underline decoration-line-strong">
              {round.title}
            </a>
            {standing === 'applied' && <span className="text-faint"> ({facts.applied})</span>}
          </>
        )}
      </span>
      <span>
        {isRunning && opensAt > now && (
          <>
            {facts.opens} <Moment at={opensAt} now={now} />
          </>
        )}
        {isRunning && opensAt <= now && closesAt > now && (
          <>
            {facts.closes} <Moment at={closesAt} now={now} />
          </>
        )}
        {/* A campaign that was cancelled or completed earlier takes no gifts either, whatever its terms say. */}
        {closesAt <= now && (
          <>
            {facts.closed} <Moment at={closesAt} />
          </>
        )}
      </span>
    </p>
  )
}

function Legend({ campaign }: { campaign: CampaignView }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-xs text-soft">
      {fundingParts(campaign).map(({ key, amount, text, swatch }) => (
        <li key={key} className="flex items-baseline gap-2" data-part={key}>
          <span aria-hidden="true" className={`size-2.5 shrink-0 translate-y-px rounded-sm ${swatch}`} />
          <span>{text}</span>
          <Money amount={amount} token={campaign.token} style={campaign.returns ? 'exact' : 'full'} />
        </li>
      ))}
    </ul>
  )
}
