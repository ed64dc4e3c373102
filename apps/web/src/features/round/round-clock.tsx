import type { RoundView } from '@commonweight/domain/views/round'
import { Moment } from '../../ui/moment'
import { rounds } from './words/rounds'

/** The dates of a round on one line; the line is inked as far as time has come. */
export function RoundClock({ round, now }: { round: RoundView; now: number }) {
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
