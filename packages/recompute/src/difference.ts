/** One thing that is not the same: `ours` was recomputed, `chain` is what the contracts answer. */
export type Difference<What extends string> = { what: What; ours: string; chain: string }

/** A list of one difference, or of none where the two are the same number or word. */
export function differenceOf<What extends string>(
  what: What,
  ours: string | number | bigint,
  chain: string | number | bigint,
): Difference<What>[] {
  return String(ours) === String(chain) ? [] : [{ what, ours: String(ours), chain: String(chain) }]
}
