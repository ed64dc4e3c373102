import type { RoundCard } from '@commonweight/domain/views/round'
import { relativeText } from '../../format/time'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { explore } from './words'

/** One line about a round that is matching gifts right now. */
export function OpenRoundLine({ round, now }: { round: RoundCard; now: number }) {
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1 py-4 text-sm">
      <Status word={explore.round.open} tone="live" />
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
