import type { RoundCard } from '@commonweight/domain/views/round'
import type { ReactNode } from 'react'
import { countText } from '../../format/number'
import { UnlistedLine } from '../../ui/listing/unlisted-line'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { roundStates } from '../../ui/words'
import { rounds } from './words/rounds'

/** One round in the list; the whole row is one link. */
export function RoundRow({ round, now }: { round: RoundCard; now: number }) {
  const { id, title, summary, state, pool, donated, token, campaigns, donors, start, end, isDemo } = round
  const { columns } = rounds
  return (
    <li className="group relative grid gap-x-12 gap-y-4 border-b border-line py-6 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Status {...roundStates[state]} />
        <h2 className="title mt-1 text-lg">
          <a href={`/rounds/${id}`} className="no-underline group-hover:underline after:absolute after:inset-0">
            {title}
          </a>
          {isDemo && <span className="ml-3 font-sans text-xs font-normal text-faint">{rounds.demo}</span>}
        </h2>
        <UnlistedLine listing={round} />
        <p className="mt-1 max-w-xl text-sm text-soft">{summary}</p>
      </div>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-3 self-center text-sm sm:grid-cols-5 lg:grid-cols-[repeat(5,minmax(6.5rem,auto))]">
        <Figure label={columns.pool}>
          <Money amount={pool} token={token} style="compact" />
        </Figure>
        <Figure label={columns.given}>
          <Money amount={donated} token={token} style="compact" />
        </Figure>
        <Figure label={columns.campaigns}>{countText(campaigns)}</Figure>
        <Figure label={columns.people}>{countText(donors)}</Figure>
        <Figure label={end > now ? rounds.page.steps.end : columns.window}>
          {end > now ? (
            <Moment at={end} now={now} />
          ) : (
            <span className="text-soft">
              <Moment at={start} /> – <Moment at={end} />
            </span>
          )}
        </Figure>
      </dl>
    </li>
  )
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-faint">{label}</dt>
      <dd className="num">{children}</dd>
    </div>
  )
}
