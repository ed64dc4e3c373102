import type { Finding, Verdict } from './verdict'

/**
 * `agreed`: contracts and tables agree. `unknown`: no node had the state. `different`: findings of one node, of the one
 * that reported the logs if it is among those that differ. `isContradiction`: that node's views differ from its own
 * logs.
 */
export type Conclusion =
  | { kind: 'agreed' }
  | { kind: 'unknown' }
  | { kind: 'different'; findings: Finding[]; isContradiction: boolean }

/**
 * The conclusion of all nodes; the first one reported the logs. A majority decides; with a tie, tables and contracts
 * differ.
 */
export function conclude(verdicts: readonly Verdict[]): Conclusion {
  const differing = verdicts.filter(({ findings }) => findings.length > 0)
  const agreeing = verdicts.filter(({ findings, isComplete }) => isComplete && findings.length === 0)
  const [first] = differing
  if (!first) return { kind: agreeing.length > 0 ? 'agreed' : 'unknown' }
  if (agreeing.length > differing.length) return { kind: 'agreed' }
  return { kind: 'different', findings: first.findings, isContradiction: first === verdicts[0] }
}
