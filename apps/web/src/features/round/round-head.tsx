import type { RoundView } from '@commonweight/domain/views/round'
import { countText } from '../../format/number'
import { durationText } from '../../format/time'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { pages, roundStates, settling } from '../../ui/words'
import { rounds } from './words/rounds'

/** Title, state, dates and size of the round. */
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
      <dl className="mt-8 flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-6">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-xs text-faint">{label}</dt>
            <dd className="num text-sm">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-8">
        <RoundClock round={round} now={now} />
      </div>
    </header>
  )
}

/** If there is one, the seal waits for the veto, not for pins and drops. */
function hasStandingResult({ result }: RoundView): boolean {
  return result !== null && !result.isVetoed
}

/** The dates of a round on one line; the line is inked as far as time has come. */
function RoundClock({ round, now }: { round: RoundView; now: number }) {
  const { steps } = rounds.page
  const dates = [
    { label: steps.start, at: round.start },
    { label: steps.end, at: round.end },
    { label: steps.review, at: round.reviewEndsAt },
    { label: steps.seal, at: round.sealableAt },
    { label: steps.claim, at: round.claimUntil },
  ]
  return (
    <ol className="grid gap-y-4 sm:grid-cols-5">
      {dates.map(({ label, at }, index) => {
        const next = dates[index + 1]
        const done = next ? Math.min(1, Math.max(0, (now - at) / (next.at - at))) : 0
        return (
          <li key={label} className="relative pl-6 sm:pt-6 sm:pl-0">
            <span
              aria-hidden="true"
              className={`absolute top-1 left-0 size-2.5 rounded-full border sm:top-0 ${at <= now ? 'border-ink bg-ink' : 'border-line-strong bg-paper'}`}
            />
            {next && (
              <span
                aria-hidden="true"
                className="absolute top-[4px] right-1.5 left-4 hidden h-px bg-line-strong sm:block"
              >
                <span className="block h-0.5 bg-ink" style={{ width: `${Math.round(done * 100)}%` }} />
              </span>
            )}
            <span className="block text-xs text-faint">{label}</span>
            <span className="text-sm">
              <Moment at={at} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
