import type { RoundCard } from '@commonweight/db/views'
import { countText } from '../format/number'
import { listing } from '../messages/listing'
import { OpenRoundLine } from './open-round-line'

/** Lines on the first page, so that rounds do not push the campaigns away. */
const MAX_LINES = 3

/** The rounds that match gifts right now, the first of them one line each. */
export function OpenRounds({ rounds, now }: { rounds: readonly RoundCard[]; now: number }) {
  const rest = rounds.length - MAX_LINES
  return (
    <>
      {rounds.slice(0, MAX_LINES).map((round) => (
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
