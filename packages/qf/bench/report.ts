import { DONOR_BY_DONOR, mechanisms, PAIRWISE } from './mechanisms'
import { sizeOf } from './synthetic-round'

/** Of one mechanism at a multiple of the first size. Without figures if it took too long or refused the size. */
export type Figures = {
  name: string
  times: number
  milliseconds?: number
  wall?: number
  megabytes?: number
}

/** For the terminal. */
export function lineOf({ name, times, milliseconds, wall, megabytes }: Figures): string {
  if (milliseconds === undefined) return `${times} x ${name}: takes too long, or is refused`
  return `${times} x ${name}: ${milliseconds.toFixed(2)} ms (on the wall ${wall?.toFixed(2)}), ${megabytes?.toFixed(0)} MB`
}

/** What part of the time of `pairwise, donor by donor` pairwise takes at a size; undefined where it was not measured. */
export function pairwiseRatio(figures: readonly Figures[], times: number): number | undefined {
  const of = (name: string) => figures.find((each) => each.name === name && each.times === times)?.milliseconds
  const [two, one] = [of(PAIRWISE), of(DONOR_BY_DONOR)]
  return two === undefined || one === undefined ? undefined : two / one
}

/** The README of the benchmark: the table, and how it was made. `workers` is what `cocm-workers.ts` prints. */
export function report(
  figures: readonly Figures[],
  { sizes, machine, workers }: { sizes: number[]; machine: string; workers: string },
): string {
  const of = (name: string, times: number) => figures.find((each) => each.name === name && each.times === times)
  const heads = sizes.map((times) => `${times} x`)
  const rows = mechanisms.map(({ name, reach }) => {
    const all = sizes.map((times) => of(name, times))
    const cells = sizes.map((times) => cell(of(name, times)) ?? extrapolated(all, times))
    const bound = [reach ? time(reach.milliseconds) : '', reach?.megabytes ? `${reach.megabytes} MB` : '']
    return `| ${[name, ...cells, powerText(all), bound.filter(Boolean).join(', ')].join(' | ')} |`
  })
  const ratios = sizes
    .flatMap((times) => {
      const ratio = pairwiseRatio(figures, times)
      return ratio === undefined
        ? []
        : [`Pairwise at ${times} x takes ${(100 * ratio).toFixed(0)}% of the time of donor by donor.`]
    })
    .join('\n')
  return `# How fast, and how it grows

Written by \`npm run bench -w @commonweight/qf -- --write\`, on ${machine}, Node ${process.versions.node}.

| mechanism | ${heads.join(' | ')} | grows as | to reach at 1 x |
|${'---|'.repeat(sizes.length + 3)}
${rows.join('\n')}

"Grows as" is the power of the size between the last two that were measured. A figure after "~" was not measured but
follows from it: one run takes more than six minutes on the wall, or needs a table that is refused. COCM keeps tables of
campaigns by campaigns, so it takes 16,384 at most.

${ratios}

${workers}

![Time by size](growth.svg)

## Method

- Rounds are synthetic, the same every time (\`synthetic-round.ts\`). Campaigns and donors have heavy tails, amounts span
  0.001 to 1,000 tokens.
${sizes.map((times) => `  - ${sizeText(times)}`).join('\n')}
- GR9 had 26.8 million pairs of donors within campaigns, one for each campaign that two donors share. Campaigns' sizes
  fall as a power of their rank; the power is the one with which the round has as many pairs, to a thousandth, or the
  benchmark ends with an error. A larger round has more campaigns of these sizes.
- "Pairwise, donor by donor" is the algorithm without SIMD, to raw matches. The benchmark ends with an error if pairwise
  takes more than half of its time at 1 x. Both give the same to the bit.
- Every figure comes from a process of its own, one thread. Time is what the process spent on the processor (user and
  system, helpers of the engine included): the least of 7 runs after a second of warming up; of two where the first
  takes more than 2 s, and that run where it takes more than 20 s. Time on the wall, which the script prints too, says
  little while other programs run.
- Memory is the peak of the resident set after one run (\`VmHWM\`; elsewhere than on Linux \`maxRSS\`) above that of a
  process which only loads the same modules; so it includes reading the totals and preparing arrays. For what runs on
  donations, the other process makes the same donations.
- "From arrays" starts from totals per donor and campaign, "from donations" from one object a donation; all end with
  payouts in base units, with pool and cap; "COCM, without SIMD" ends with raw matches. COCM is the harsh profile; the
  soft one takes about as long.
- COCM in workers: \`npm run bench:workers -w @commonweight/qf\` computes 1 x in two threads that have the round already,
  parts and joining included, and compares every run with the whole, bit for bit. It says the least of 20 runs, on the
  wall and on the processor for the worker that took longer.
`
}

function sizeText(times: number): string {
  const size = sizeOf(times)
  const [donors, campaigns, pairs, donations] = [size.donors, size.campaigns, size.pairs, size.donations].map(readable)
  return `${times} x is ${donors} donors, ${campaigns} campaigns, ${pairs} pairs, ${donations} donations`
}

function readable(count: number): string {
  return count.toLocaleString('en')
}

function cell(figures: Figures | undefined): string | undefined {
  if (figures?.milliseconds === undefined) return undefined
  const memory = figures.megabytes === undefined ? '' : `, ${Math.max(0, figures.megabytes).toFixed(0)} MB`
  return `${time(figures.milliseconds)}${memory}`
}

function time(milliseconds: number): string {
  if (milliseconds >= 3_600_000) return `${Number((milliseconds / 3_600_000).toPrecision(2))} h`
  if (milliseconds >= 1_000) return `${Number((milliseconds / 1_000).toPrecision(3))} s`
  return `${Number(milliseconds.toPrecision(3))} ms`
}

type Growth = {
  power: number
  last: { times: number; milliseconds: number }
}

/** By the last two sizes that were measured. */
function growthOf(figures: readonly (Figures | undefined)[]): Growth | undefined {
  const measured = figures.flatMap((each) =>
    each?.milliseconds === undefined ? [] : [{ times: each.times, milliseconds: each.milliseconds }],
  )
  const [last, before] = [measured.at(-1), measured.at(-2)]
  if (last === undefined || before === undefined) return undefined
  return { power: Math.log(last.milliseconds / before.milliseconds) / Math.log(last.times / before.times), last }
}

function powerText(figures: readonly (Figures | undefined)[]): string {
  const growth = growthOf(figures)
  return growth === undefined ? '' : `n^${growth.power.toFixed(2)}`
}

function extrapolated(figures: readonly (Figures | undefined)[], times: number): string {
  const growth = growthOf(figures)
  if (growth === undefined) return '-'
  return `~ ${time(growth.last.milliseconds * (times / growth.last.times) ** growth.power)}`
}
