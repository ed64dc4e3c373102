import type { RoundCard } from '@commonweight/domain/views/round'
import { relativeText } from '../../format/time'
import { listing } from '../../ui/listing/words'
import { Money } from '../../ui/money'
import { explore } from './words'

type OpenRoundsProps = { rounds: readonly RoundCard[] /** Number of all such rounds. */; count: number; now: number }

/** The first rounds that match gifts right now, one line each, and the way to the others. */
export function OpenRounds({ rounds, count, now }: OpenRoundsProps) {
  const rest = count - rounds.length
  return (
    <>
      {rounds.map((round) => (
        <OpenRoundLine key={round.id} round={round} now={now} />
      ))}
      {rest > 0 && (
        <p className="text-sm">
          <a href="/rounds" className="target underline decoration-line-strong hover:decoration-ink">
            {listing.moreRounds(rest)}
          </a>
        </p>
      )}
    </>
  )
}

/** One line about a round that is matching gifts right now. */
function OpenRoundLine({ round, now }: { round: RoundCard; now: number }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1 text-sm">
      <span className="text-soft">{explore.round.from}</span>
      <a
        href={`/rounds/${round.id}`}
        className="target font-medium underline decoration-line-strong hover:decoration-ink"
      >
        {round.title}
      </a>
      <span>
        <Money amount={round.pool} token={round.token} style="compact" /> {explore.round.pool}
      </span>
      <span className="text-soft">
        {explore.round.ends} {relativeText(round.end, now)}
      </span>
    </p>
  )
}
