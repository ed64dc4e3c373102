/** Milliseconds of one mechanism at each number of pairs that it was measured at. */
export type GrowthLine = {
  name: string
  points: { pairs: number; milliseconds: number }[]
}

const WIDTH = 760
const HEIGHT = 440
const FRAME = { left: 70, right: 560, top: 24, bottom: 390 }
const X = { from: 4.5, to: 7.1 }
const COLOURS = ['#3b82f6', '#0891b2', '#16a34a', '#ca8a04', '#ea580c', '#dc2626', '#9333ea', '#db2777']

/** Time over pairs of donor and campaign, both logarithmic, as an SVG that reads well on light and dark. */
export function growthPlot(lines: readonly GrowthLine[]): string {
  const times = lines.flatMap(({ points }) => points.map(({ milliseconds }) => Math.log10(milliseconds)))
  const y = { from: Math.floor(Math.min(...times)), to: Math.ceil(Math.max(...times)) }
  const place = (pairs: number, milliseconds: number): [x: number, y: number] => [
    FRAME.left + ((Math.log10(pairs) - X.from) / (X.to - X.from)) * (FRAME.right - FRAME.left),
    FRAME.bottom - ((Math.log10(milliseconds) - y.from) / (y.to - y.from)) * (FRAME.bottom - FRAME.top),
  ]
  const ends = apart(lines.map(({ points }) => place(points.at(-1)?.pairs ?? 1, points.at(-1)?.milliseconds ?? 1)[1]))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">`,
    '<title id="title">Time by number of pairs of donor and campaign, on logarithmic scales</title>',
    '<style>text { font: 12px system-ui, sans-serif; fill: #334155 } .grid { stroke: #94a3b8; stroke-opacity: .35 }',
    'polyline { fill: none; stroke-width: 2 } @media (prefers-color-scheme: dark) { text { fill: #cbd5e1 } }</style>',
    ...rowsOf(y, place),
    ...columns(lines, place),
    ...lines.flatMap((line, index) =>
      drawn(line, { colour: COLOURS[index % COLOURS.length] ?? '', place, end: ends[index] ?? 0 }),
    ),
    `<text x="${(FRAME.left + FRAME.right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">pairs of donor and campaign</text>`,
    '</svg>',
    '',
  ].join('\n')
}

type Place = (pairs: number, milliseconds: number) => [x: number, y: number]

function rowsOf({ from, to }: { from: number; to: number }, place: Place): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const milliseconds = 10 ** (from + step)
    const [, y] = place(1, milliseconds)
    const label = milliseconds >= 1_000 ? `${milliseconds / 1_000} s` : `${milliseconds} ms`
    return `<path class="grid" d="M${FRAME.left} ${short(y)}H${FRAME.right}"/><text x="${FRAME.left - 8}" y="${short(y + 4)}" text-anchor="end">${label}</text>`
  })
}

function columns(lines: readonly GrowthLine[], place: Place): string[] {
  const all = [...new Set(lines.flatMap(({ points }) => points.map(({ pairs }) => pairs)))]
  return all.map((pairs) => {
    const [x] = place(pairs, 1)
    return `<path class="grid" d="M${short(x)} ${FRAME.top}V${FRAME.bottom}"/><text x="${short(x)}" y="${FRAME.bottom + 18}" text-anchor="middle">${pairs.toLocaleString('en')}</text>`
  })
}

function drawn({ name, points }: GrowthLine, style: { colour: string; place: Place; end: number }): string[] {
  const places = points.map(({ pairs, milliseconds }) => style.place(pairs, milliseconds).map(short))
  const x = Number(places.at(-1)?.[0] ?? FRAME.right)
  return [
    `<polyline stroke="${style.colour}" points="${places.map((place) => place.join(',')).join(' ')}"/>`,
    ...places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${style.colour}"/>`),
    `<text x="${short(x + 10)}" y="${short(style.end + 4)}">${name}</text>`,
  ]
}

/** Heights moved so far that no two labels overlap, in the given order. */
function apart(heights: readonly number[]): number[] {
  const placed: { index: number; height: number }[] = []
  for (const { index, height } of heights
    .map((each, i) => ({ index: i, height: each }))
    .sort((a, b) => a.height - b.height)) {
    placed.push({ index, height: Math.max(height, (placed.at(-1)?.height ?? Number.NEGATIVE_INFINITY) + 15) })
  }
  return placed.sort((a, b) => a.index - b.index).map(({ height }) => height)
}

function short(value: number): string {
  return value.toFixed(1)
}
