/** One column: its time, and the heights of its parts from the ground up, in basis points of the chart's height. */
export type ChartColumn = { key: number; parts: readonly number[] }

type ColumnChartProps = {
  /** What a screen reader says instead of the drawing. */
  label: string
  columns: readonly ChartColumn[]
  /** Of each part. */
  fills: readonly string[]
}

const STEP = 10
const WIDTH = 8
const FULL = 10_000

/** Columns over time, as wide as their place. Classes and attributes of SVG draw it: no style attribute. */
export function ColumnChart({ label, columns, fills }: ColumnChartProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${columns.length * STEP} ${FULL}`}
      preserveAspectRatio="none"
      className="block h-36 w-full border-b border-line-strong"
    >
      {columns.flatMap(({ key, parts }, column) =>
        parts.map((height, part) => {
          const below = parts.slice(0, part).reduce((sum, each) => sum + each, 0)
          if (height === 0) return null
          return (
            <rect
              key={`${key} ${fills[part]}`}
              x={column * STEP + (STEP - WIDTH) / 2}
              y={FULL - below - height}
              width={WIDTH}
              height={height}
              className={fills[part]}
            />
          )
        }),
      )}
    </svg>
  )
}
