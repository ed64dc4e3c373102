import type { CampaignTotals } from '../csv/pair-store'
import { NO_RAW, type RawAmount, rawAmount } from './raw-amount'

const HALF = 2 ** 24
const LIMB = 2 ** 48
/** Splits a float into two of 26 bits, whose products are exact. */
const SPLITTER = 2 ** 27 + 1
const FINEST = 2 ** 28
const BITS = 76n
/** A campaign's sums of whole floats below 2^28 stay exact for as many donors. */
const MAX_DONORS = 2 ** 24

/** Floats that a campaign's sums take. */
export const SUMS = 9

/**
 * Sums of a campaign's roots and amounts, in places of whole floats, which `rawOfSums` makes numbers of. Every root is
 * a float and a correction, s + (c - s^2) / 2s, in which c - s^2 is exact except for its last rounding (Dekker's
 * product); roots are added in whole floats of five places, so that only what lies below 2^-76 of a unit is lost.
 * @param least Totals below it (1e-18 token) do not count.
 * @param sums Where to put them, at the index `at`.
 * @returns How many donors count; -1 for more than the sums hold.
 */
export function sumRoots(
  { size, high, low }: CampaignTotals,
  least: { high: number; low: number },
  sums: Float64Array,
  at: number,
): number {
  if (size > MAX_DONORS) return -1
  let donors = 0
  let [sumA, sumB, sumC, sumD, sumE] = [0, 0, 0, 0, 0]
  let [totalA, totalB, totalC, totalD] = [0, 0, 0, 0]
  for (let k = 0; k < size; k++) {
    const upper = high[k] as number
    const lower = low[k] as number
    if (upper < least.high || (upper === least.high && lower < least.low) || upper + lower === 0) continue
    donors++
    const upperA = Math.floor(upper / HALF)
    const lowerA = Math.floor(lower / HALF)
    totalA += upperA
    totalB += upper - upperA * HALF
    totalC += lowerA
    totalD += lower - lowerA * HALF

    const root = Math.sqrt(upper * LIMB + lower)
    const whole = Math.floor(root)
    const a = Math.floor(whole / HALF)
    const fraction = (root - whole) * HALF
    const c = Math.floor(fraction)
    const rest = (fraction - c) * HALF + correctionOf(root, upper * LIMB, lower) * LIMB
    const d = Math.floor(rest)
    sumA += a
    sumB += whole - a * HALF
    sumC += c
    sumD += d
    sumE += Math.floor((rest - d) * FINEST)
  }
  sums[at] = sumA
  sums[at + 1] = sumB
  sums[at + 2] = sumC
  sums[at + 3] = sumD
  sums[at + 4] = sumE
  sums[at + 5] = totalA
  sums[at + 6] = totalB
  sums[at + 7] = totalC
  sums[at + 8] = totalD
  return donors
}

/** What to add to the float nearest to sqrt(most + lower), in which `most` and `lower` are whole. */
function correctionOf(root: number, most: number, lower: number): number {
  const square = root * root
  const split = SPLITTER * root
  const front = split - (split - root)
  const back = root - front
  const lost = front * front - square + 2 * front * back + back * back
  return (most - square + lower - lost) / (2 * root)
}

/** A campaign's raw, right to some 2^-100 of its square sum, from what `sumRoots` left at the index `at`. */
export function rawOfSums(donors: number, sums: Float64Array, at: number): RawAmount {
  if (donors < 2) return NO_RAW
  const sum =
    place(sums, at, 100n) +
    place(sums, at + 1, 76n) +
    place(sums, at + 2, 52n) +
    place(sums, at + 3, 28n) +
    place(sums, at + 4, 0n)
  const total = place(sums, at + 5, 72n) + place(sums, at + 6, 48n) + place(sums, at + 7, 24n) + place(sums, at + 8, 0n)
  // Each root errs by less than its 2^104th part, and by two units of the last place that is kept.
  const error = (sum >> 104n) + BigInt(4 * donors)
  return { ...rawAmount(sum, error, BITS, total), isFinal: false }
}

/** A function of its own: one made at each call would cost more than it does. */
function place(sums: Float64Array, index: number, bits: bigint): bigint {
  return BigInt(sums[index] as number) << bits
}
