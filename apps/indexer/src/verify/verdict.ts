import type { Kind } from './kinds'
import type { Expected, Page } from './pages'

/** A value that differs between tables and contracts. */
export type Finding = {
  kind: Kind
  key: readonly string[]
  /** As in "donorOf.amount". */
  part: string
  expected: bigint
  /** The contract's value; null: it does not answer. */
  found: bigint | null
}

const WORD = 64
const UNANSWERED = 'f'.repeat(WORD)
/** Nobody would read more. */
const MAX_FINDINGS = 50

/** The result of comparing tables with one node's views: whether all were answered, and the differences. */
export class Verdict {
  isComplete = true
  readonly findings: Finding[] = []

  /** @param words The views' answers, key by key and view by view; null: the node did not answer. */
  add({ kind, keys }: Page, expected: readonly Expected[], words: readonly string[] | null): void {
    if (words === null) {
      this.isComplete = false
      return
    }
    let at = 0
    for (const [i, key] of keys.entries()) {
      for (const { parts } of kind.views) {
        const answer = words[at++] ?? ''
        for (const { column, index, word } of parts) {
          const value = expected[i]?.[index] ?? null
          if (value !== null) this.#compare({ kind, key, part: column, expected: BigInt(value) }, answer, word)
        }
      }
    }
  }

  #compare(finding: Omit<Finding, 'found'>, answer: string, word: number): void {
    const found = BigInt(`0x${answer.slice(word * WORD, (word + 1) * WORD)}`)
    if (found === finding.expected) return
    const isUnanswered = answer.startsWith(UNANSWERED)
    // If nothing exists yet, not even the contracts, views need not answer.
    if (isUnanswered && finding.expected === 0n) return
    this.#note({ ...finding, found: isUnanswered ? null : found })
  }

  #note(finding: Finding): void {
    if (this.findings.length >= MAX_FINDINGS) return
    this.findings.push(finding)
  }
}
