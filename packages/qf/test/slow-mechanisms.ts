/**
 * The mechanisms in floats, written out as slowly and plainly as their definitions, on a full table. Only tests use it.
 * `given[i][p]` is what donor i gave to campaign p, in whole tokens; 0 where nothing.
 */
export type Given = readonly (readonly number[])[]

/** Plain: both orders of every pair of different donors add s_i * s_j. */
export function slowPlain(given: Given): number[] {
  return campaignsOf(given).map((p) =>
    sumOver(given.keys(), (i) =>
      sumOver(given.keys(), (j) => (i === j ? 0 : rootAt(given, i, p) * rootAt(given, j, p))),
    ),
  )
}

/** Nothing subtracted: both orders of every pair of donors, and each donor with itself, add s_i * s_j. */
export function slowUnreduced(given: Given): number[] {
  return campaignsOf(given).map((p) =>
    sumOver(given.keys(), (i) => sumOver(given.keys(), (j) => rootAt(given, i, p) * rootAt(given, j, p))),
  )
}

/** Pairwise-bounded: every pair of different donors once, bounded by what the two have in common. */
export function slowPairwise(given: Given, threshold: number, trust?: readonly number[]): number[] {
  const campaigns = campaignsOf(given)
  const bound = (i: number, j: number) => {
    const most = threshold * Math.max(trust?.[i] ?? 1, trust?.[j] ?? 1)
    return most / (most + sumOver(campaigns, (q) => rootAt(given, i, q) * rootAt(given, j, q)))
  }
  const pairAt = (i: number, j: number, p: number) => {
    const product = rootAt(given, i, p) * rootAt(given, j, p)
    return i < j && product > 0 ? product * bound(i, j) : 0
  }
  return campaigns.map((p) => sumOver(given.keys(), (i) => sumOver(given.keys(), (j) => pairAt(i, j, p))))
}

/** COCM, markov, by its matrices: all donors and all clusters, nothing left out. */
export function slowCocm(given: Given, profile: 'harsh' | 'soft'): number[] {
  const donors = given.filter((row) => row.some((c) => c > 0))
  const kept = campaignsOf(given).filter((p) => donors.some((row) => at(row, p) > 0))
  const c = donors.map((row) => kept.map((p) => at(row, p)))
  if (c.length === 0) return campaignsOf(given).map(() => 0)
  const w = c.map(normalised)
  const u = transposed(c).map(normalised)
  // Rounding could lift a chance above 1.
  const k = times(w, times(u, w)).map((row, i) => row.map((each, g) => (at(c[i], g) > 0 ? 1 : Math.min(each, 1))))
  const raw = kept.map((_, p) => {
    const own = c.map((row) => at(row, p))
    const counted = k.map((row, i) => row.map((each) => countedAt(each, at(own, i), profile)))
    const flow = times(transposed(counted), w)
    return sumOver(flow.keys(), (g) =>
      sumOver(flow.keys(), (h) => (g === h ? 0 : Math.sqrt(at(flow[g], h) * at(flow[h], g)))),
    )
  })
  return campaignsOf(given).map((p) => raw[kept.indexOf(p)] ?? 0)
}

/** Shares of the whole, clipped at the cap, the excess handed on in proportion, again until nobody exceeds it. */
export function slowCapped(raw: readonly number[], cap: number): number[] {
  const whole = sumOver(raw.keys(), (p) => at(raw, p))
  let shares = raw.map((each) => (whole === 0 ? 0 : each / whole))
  const full = new Set<number>()
  for (;;) {
    const over = [...shares.keys()].filter((p) => !full.has(p) && at(shares, p) > cap)
    if (over.length === 0) return shares
    for (const p of over) full.add(p)
    const open = sumOver(shares.keys(), (p) => (full.has(p) ? 0 : at(shares, p)))
    const left = Math.max(0, 1 - full.size * cap)
    shares = shares.map((each, p) => (full.has(p) ? cap : open === 0 ? 0 : (each / open) * left))
  }
}

function countedAt(closeness: number, c: number, profile: 'harsh' | 'soft'): number {
  return (1 - closeness) * c + (profile === 'soft' ? closeness * Math.sqrt(c) : 0)
}

function campaignsOf(given: Given): number[] {
  return [...(given[0] ?? []).keys()]
}

function rootAt(given: Given, i: number, p: number): number {
  return Math.sqrt(at(given[i], p))
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? 0
}

function normalised(row: readonly number[]): number[] {
  const whole = row.reduce((sum, each) => sum + each, 0)
  return row.map((each) => each / whole)
}

function transposed(matrix: Given): number[][] {
  return campaignsOf(matrix).map((p) => matrix.map((row) => at(row, p)))
}

function times(a: Given, b: Given): number[][] {
  return a.map((row) => campaignsOf(b).map((p) => sumOver(row.keys(), (i) => at(row, i) * at(b[i], p))))
}

function sumOver(indices: Iterable<number>, term: (index: number) => number): number {
  let sum = 0
  for (const index of indices) sum += term(index)
  return sum
}
