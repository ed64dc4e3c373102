import { sumOf } from '../src/mechanisms/blend-shares'

/**
 * How Gitcoin's own site paid raw matches, for its golden vectors only: clip each at a share of the pot (0: none) and
 * hand nothing on; then scale down to the pot, or, where less is asked for than there is, up by ln(pot / asked) per
 * cent.
 */
export function grownOrClipped(uncapped: Float64Array, pot: number, capShare: number) {
  const raw = capShare === 0 ? uncapped : uncapped.map((each) => Math.min(each, capShare * pot))
  const asked = sumOf(raw)
  const factor = asked >= pot ? pot / asked : 1 + Math.log(pot / asked) / 100
  return { raw, paid: raw.map((each) => each * factor) }
}
