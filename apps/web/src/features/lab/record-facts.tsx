import type { LabRecord } from '@commonweight/domain/views/lab'
import type { ReactNode } from 'react'
import { countText } from '../../format/number'
import { Money } from '../../ui/money'
import { lab } from './words'

const DAY = 86_400
const { figures } = lab.record

/** A lab's record in figures, and what each of them counts. */
export function RecordFacts({ record }: { record: LabRecord }) {
  const shown = Object.entries(figuresOf(record)) as [keyof typeof figures, ReactNode][]
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3 lg:grid-cols-5">
        {shown.map(([name, value]) => (
          <div key={name} className="flex flex-col" data-figure={name}>
            <dt className="text-xs text-faint">{figures[name].label}</dt>
            <dd className="num mt-1 text-base">{value}</dd>
          </div>
        ))}
      </dl>
      {record.isPartial && <p className="mt-4 text-sm text-soft">{lab.record.partial(record.campaigns)}</p>}
      <details className="mt-4">
        <summary className="target cursor-pointer text-sm text-soft">{lab.record.meanings}</summary>
        <dl className="mt-2 max-w-prose space-y-2 text-sm">
          {shown.map(([name]) => (
            <div key={name}>
              <dt className="inline font-medium">{figures[name].label}: </dt>
              <dd className="inline text-soft">{figures[name].meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

function figuresOf({ paid, secondsToRelease, ...record }: LabRecord): Record<keyof typeof figures, ReactNode> {
  return {
    campaigns: countText(record.campaigns),
    delivered: countText(record.delivered),
    onTime: countText(record.onTime),
    late: countText(record.late),
    vetoed: countText(record.vetoed),
    failed: countText(record.failed),
    missedGoals: countText(record.missedGoals),
    cancelled: countText(record.cancelled),
    days: secondsToRelease === null ? lab.record.nothing : (secondsToRelease / DAY).toFixed(1),
    paid:
      paid.length === 0
        ? lab.record.nothing
        : paid.map(({ token, amount }) => (
            <span key={token.address} className="block">
              <Money amount={amount} token={token} />
            </span>
          )),
  }
}
