import type { Difference } from './recompute-report'

/** One difference where the two are not the same number or word. */
export function differs<What extends string>(
  what: What,
  ours: string | number | bigint,
  chain: string | number | bigint,
): Difference<What>[] {
  return String(ours) === String(chain) ? [] : [{ what, ours: String(ours), chain: String(chain) }]
}
