/**
 * - `pass`: compared, and as claimed
 * - `reported`: as claimed by what the source says; bytes were not read
 * - `cannot-tell`, `fail`
 */
export type Verdict = 'pass' | 'reported' | 'cannot-tell' | 'fail'

/** One thing that a check found, in a sentence; `pass` for a fact worth knowing. */
export type Finding = { verdict: Verdict; text: string }

const WORST_FIRST: readonly Verdict[] = ['fail', 'cannot-tell', 'reported', 'pass']

/** The worst of all findings; `pass` where there is none. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  return WORST_FIRST.find((verdict) => findings.some((finding) => finding.verdict === verdict)) ?? 'pass'
}
