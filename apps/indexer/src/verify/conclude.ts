import type { Finding, Verdict } from './verdict'

/**
 * `agreed`: the contracts say the same. `unknown`: no node tells. `different`: where, by the node that the logs come from if it
 * is one of those that differ; `isContradiction`: that node's views differ from its own logs.
 */
export type Conclusion =
  | { kind: 'agreed' }
  | { kind: 'unknown' }
  | { kind: 'different'; findings: Finding[]; isContradiction: boolean }

/** What the nodes say together, the first of which told the logs. More of them decide; as many on both sides do not. */
export function conclude(verdicts: readonly Verdict[]): Conclusion {
  const differing = verdicts.filter(({ findings }) => findings.length > 0)
  const agreeing = verdicts.filter(({ findings, isComplete }) => isComplete && findings.length === 0)
  const [first] = differing
  if (!first) return { kind: agreeing.length > 0 ? 'agreed' : 'unknown' }
  if (agreeing.length > differing.length) return { kind: 'agreed' }
  return { kind: 'different', findings: first.findings, isContradiction: first === verdicts[0] }
}
