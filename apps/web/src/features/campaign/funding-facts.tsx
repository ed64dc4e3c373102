import type { CampaignView } from '@commonweight/domain/views/campaign'
import { countText, percentText, shareOf } from '../../format/number'
import { type Fact, Facts } from '../../ui/facts'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { FundingBar } from './funding-bar'
import { fundingParts } from './funding-parts'
import { campaign as copy, funding } from './words'

/** Where the money is: the bar, its legend, and the facts that a donor asks for. */
export function FundingFacts({ campaign, now }: { campaign: CampaignView; now: number }) {
  const { total, goal, token } = campaign
  const { facts } = copy
  return (
    <div>
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
      </p>
      <div className="mt-4">
        <FundingBar campaign={campaign} size="large" />
      </div>
      <Legend campaign={campaign} />
      <div className="mt-6">
        <Facts facts={factsOf(campaign, now)} />
      </div>
    </div>
  )
}

function Legend({ campaign }: { campaign: CampaignView }) {
  return (
    <ul className="mt-3 space-y-1 text-xs text-soft">
      {fundingParts(campaign).map(({ key, amount, text, swatch }) => (
        <li key={key} className="flex items-baseline gap-2" data-part={key}>
          <span aria-hidden="true" className={`size-2.5 shrink-0 translate-y-px rounded-sm ${swatch}`} />
          <span className="grow">{text}</span>
          <Money amount={amount} token={campaign.token} style={campaign.returns ? 'exact' : 'full'} />
        </li>
      ))}
    </ul>
  )
}

function factsOf(campaign: CampaignView, now: number): Fact[] {
  const { donors, matched, round, claimable, token, state, opensAt, closesAt, cutoff } = campaign
  const { submitsFrom } = campaign
  const { facts } = copy
  const isRunning = state === 'open' || state === 'building'
  return [
    { label: facts.people, value: <span className="num">{countText(donors)}</span> },
    ...(state === 'upcoming' ? [{ label: facts.opens, value: <Moment at={opensAt} now={now} /> }] : []),
    ...(closesAt > now && (isRunning || state === 'upcoming')
      ? [{ label: facts.closes, value: <Moment at={closesAt} now={now} /> }]
      : []),
    // A campaign that was cancelled or completed earlier takes no gifts either, whatever its terms say.
    ...(closesAt <= now ? [{ label: facts.closed, value: <Moment at={closesAt} /> }] : []),
    ...(isRunning && submitsFrom > now ? [{ label: facts.submits, value: <Moment at={submitsFrom} /> }] : []),
    ...(isRunning ? [{ label: facts.cutoff, value: <Moment at={cutoff} /> }] : []),
    ...(matched > 0n ? [{ label: facts.matched, value: <Money amount={matched} token={token} /> }] : []),
    ...(claimable > 0n ? [{ label: facts.claimable, value: <Money amount={claimable} token={token} /> }] : []),
    ...(round
      ? [
          {
            label: facts.round,
            value: (
              <>
                <a href={`/rounds/${round.id}`} className="underline decoration-line-strong">
                  {round.title}
                </a>
                {campaign.standing === 'applied' && <p className="text-xs text-faint">{facts.applied}</p>}
              </>
            ),
          },
        ]
      : []),
  ]
}
