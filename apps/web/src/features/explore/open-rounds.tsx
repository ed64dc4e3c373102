import type { RoundCard } from '@commonweight/domain/views/round'
import { countText } from '../../format/number'
import { listing } from '../../ui/listing/words'
import { OpenRoundLine } from './open-round-line'

type OpenRoundsProps = { rounds: readonly RoundCard[] /** All that there are. */; count: number; now: number }

/** The first rounds that match gifts right now, one line each, and the way to the others. */
export function OpenRounds({ rounds, count, now }: OpenRoundsProps) {
  const rest = count - rounds.length
  return (
    <>
      {rounds.map((round) => (
        <OpenRoundLine key={round.id} round={round} now={now} />
      ))}
      {rest > 0 && (
        <p className="pb-4 text-sm">
          <a href="/rounds" className="target underline decoration-line-strong hover:decoration-ink">
            {listing.moreRounds(`${countText(rest)} ${rest === 1 ? 'round' : 'rounds'}`)}
          </a>
        </p>
      )}
    </>
  )
}
