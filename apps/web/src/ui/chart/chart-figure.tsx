import type { ReactNode } from 'react'

export type LegendPart = { label: string; className: string }

type ChartFigureProps = {
  title: string
  /** What the drawing shows, in units; and its highest value. */
  lead: string
  /** What stands at the left and right end of the time. */
  ends: readonly [from: string, to: string]
  legend?: readonly LegendPart[]
  /** Opens the table behind the drawing. */
  tableLabel: string
  table: ReactNode
  children: ReactNode
}

/** A drawing with its words and the table behind it. Its texts are HTML, so that they keep their size on a phone. */
export function ChartFigure({ title, lead, ends, legend = [], tableLabel, table, children }: ChartFigureProps) {
  return (
    <figure className="min-w-0">
      <figcaption>
        <h3 className="font-medium">{title}</h3>
        <p className="mt-1 text-sm text-soft">{lead}</p>
      </figcaption>
      {legend.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-4 text-sm">
          {legend.map(({ label, className }) => (
            <li key={label} className="flex items-center gap-2">
              <svg aria-hidden="true" width="10" height="10">
                <rect width="10" height="10" className={className} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3">{children}</div>
      <p className="mt-1 flex justify-between gap-4 text-xs text-soft">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
      <details className="mt-2">
        <summary className="target text-sm underline">{tableLabel}</summary>
        <div className="mt-2 max-h-96 overflow-y-auto">{table}</div>
      </details>
    </figure>
  )
}
