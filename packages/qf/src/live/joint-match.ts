import { payoutOf, payoutsOf, type RoundTotals } from '../chain/round-payout'
import { countedOf, countStep, matchWeightOf, type Tally } from '../chain/tally'

/**
 * A campaign that one donor gives to, as the chain has it.
 * @property counted The donor's running total there, in 1e-18 token.
 * @property pending Base units that the donor has sent and the chain has not counted yet.
 * @property amount Base units that the donor is about to give.
 * @property weight The donor's weight there now, in basis points.
 */
export type JointLine = { tally: Tally; counted: bigint; pending: bigint; amount: bigint; weight: bigint }

/**
 * @property round Its `weight` and `pinned` as the chain has them, every line's campaign a part of the weight and not
 *   pinned; its `minimum` in 1e-18 token.
 * @property lines One per campaign.
 * @property others Weights w of all campaigns that count in the round and are in no line, in 1e-18 token. Null if they
 *   are not known, which matters in a round with a cap only.
 */
export type JointMatchParameters = {
  round: RoundTotals & { minimum: bigint }
  lines: readonly JointLine[]
  others: readonly bigint[] | null
}

/**
 * Matches in base units: with what the donor has given and sent, and with all lines on top. `rise` is below 0 where the
 * other lines take more of the pool from the campaign than its own line brings.
 */
export type LineMatch = { before: bigint; after: bigint; rise: bigint }

/** @property isExact False in a round with a cap whose other campaigns are not known: nothing more is pinned then. */
export type JointMatch = { lines: LineMatch[]; rise: bigint; isExact: boolean }

/**
 * What several gifts of one donor bring together, if nothing else happens. They share one pool, so they bring less than
 * the sum of what each brings alone. Exact integers: without a cap bit for bit what MatchingRounds pays.
 */
export function jointMatch({ round, lines, others }: JointMatchParameters): JointMatch {
  const start = lines.map(({ tally }) => matchWeightOf(tally))
  const rises = lines.map((line) => risesOf(line, round))
  const sent = start.map((weight, index) => weight + (rises[index]?.pending ?? 0n))
  const given = sent.map((weight, index) => weight + (rises[index]?.line ?? 0n))
  const matchesOf = (weights: readonly bigint[]) =>
    round.cap > 0n && others
      ? payoutsOf(round, [...weights, ...others])
      : weights.map((weight) => payoutOf({ ...round, weight: round.weight + sum(weights) - sum(start) }, weight))
  const [before, after] = [matchesOf(sent), matchesOf(given)]
  const matches = lines.map((_, index) => {
    const [from, to] = [before[index] ?? 0n, after[index] ?? 0n]
    return { before: from, after: to, rise: to - from }
  })
  return { lines: matches, rise: sum(matches.map(({ rise }) => rise)), isExact: round.cap === 0n || others !== null }
}

/** By how much a line's campaign gains weight w: first by what is pending, then by the line. */
function risesOf(
  { tally, counted, pending, amount, weight }: JointLine,
  { minimum, decimals }: { minimum: bigint; decimals: number },
) {
  const sent = counted + countedOf(pending, weight, decimals)
  const first = countStep({ tally, minimum, from: counted, to: sent })
  const second = countStep({ tally: first.tally, minimum, from: sent, to: sent + countedOf(amount, weight, decimals) })
  return { pending: first.rise, line: second.rise }
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
