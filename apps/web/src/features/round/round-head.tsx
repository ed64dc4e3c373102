import type { RoundView } from '@commonweight/domain/views/round'
import { countText } from '../../format/number'
import { durationText } from '../../format/time'
import { Money } from '../../ui/money'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { pages } from '../../ui/words/pages'
import { roundStates, settling } from '../../ui/words/states'
import { RoundClock } from './round-clock'
import { rounds } from './words/rounds'

/** What the round is, where it stands in time, and how large it is. */
export function RoundHead({ round, now }: { round: RoundView; now: number }) {
  const { facts, kicker } = rounds.page
  const { pool, donated, token, donors, claimed, state, end } = round
  const hasReviewed = state === 'review' && now >= round.reviewEndsAt && !hasStandingResult(round)
  const said = hasReviewed ? settling : roundStates[state]
  const figures = [
    { label: facts.pool, value: <Money amount={pool} token={token} style="compact" /> },
    { label: facts.given, value: <Money amount={donated} token={token} style="compact" /> },
    { label: facts.people, value: countText(donors) },
    { label: facts.campaigns, value: countText(round.campaigns) },
    state === 'open'
      ? { label: facts.left, value: durationText(end - now) }
      : { label: facts.claimed, value: <Money amount={claimed} token={token} style="compact" /> },
  ]
  return (
    <header className="pt-8 md:pt-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <p className="num text-sm text-soft">{kicker(round.id)}</p>
        <Status {...said} />
      </div>
      <h1 className="title mt-2 max-w-4xl text-xl md:text-2xl">{round.title}</h1>
      <p className="mt-4 max-w-2xl text-soft">
        {round.summary} {said.meaning}
      </p>
      {round.isDemo && (
        <div className="mt-6 max-w-3xl">
          <Notice>{pages.demoLong}</Notice>
        </div>
      )}
      <dl className="mt-8 grid grid-cols-2 border-y border-line sm:grid-cols-3 lg:grid-cols-5">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex flex-col-reverse py-4 pr-4">
            <dt className="text-xs text-faint">{label}</dt>
            <dd className="num text-base">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-8">
        <RoundClock round={round} now={now} />
      </div>
    </header>
  )
}

/** Then the seal waits for the veto, not for pins and drops. */
function hasStandingResult({ result }: RoundView): boolean {
  return result !== null && !result.isVetoed
}
