type LineChartProps = {
  /** What a screen reader says instead of the drawing. */
  label: string
  /** Heights over time, in basis points of the chart's height. */
  heights: readonly number[]
}

const STEP = 10
const FULL = 10_000

/** A line over time, which stays as thick as it is when the drawing is stretched. */
export function LineChart({ label, heights }: LineChartProps) {
  const points = heights.map((height, i) => `${i * STEP},${FULL - height}`)
  // One value is a line, too.
  if (points.length === 1) points.push(`${STEP},${FULL - (heights[0] ?? 0)}`)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${(points.length - 1) * STEP} ${FULL}`}
      preserveAspectRatio="none"
      className="block h-36 w-full overflow-visible border-b border-line-strong"
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        className="stroke-ink stroke-2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
