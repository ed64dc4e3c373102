import type { AttesterRecord } from '@commonweight/domain/views/attester'
import { countText } from '../../format/number'
import { attesterRecord as words } from './record-words'

const FIGURES = Object.entries(words.figures) as [keyof typeof words.figures, { label: string; meaning: string }][]

/** An attester's record in figures, and what each of them counts. */
export function RecordFacts({ record }: { record: AttesterRecord }) {
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-4">
        {FIGURES.map(([name, { label }]) => (
          <div key={name} className="flex flex-col" data-figure={name}>
            <dt className="text-xs text-faint">{label}</dt>
            <dd className="num mt-1 text-base">{countText(record[name])}</dd>
          </div>
        ))}
      </dl>
      {record.isPartial && <p className="mt-4 text-sm text-soft">{words.partial(record.campaigns)}</p>}
      <details className="mt-4">
        <summary className="target cursor-pointer text-sm text-soft">{words.meanings}</summary>
        <dl className="mt-2 max-w-prose space-y-2 text-sm">
          {FIGURES.map(([name, { label, meaning }]) => (
            <div key={name}>
              <dt className="inline font-medium">{label}: </dt>
              <dd className="inline text-soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
