import { DifferenceError } from '../errors'
import type { Finding } from './verdict'

/** Sums in the tables differ from those in the contracts. */
export class SumsDifferError extends DifferenceError {
  constructor(
    readonly findings: readonly Finding[],
    /** The block at which they were compared. */
    readonly block: bigint,
    /** Whether the node that reported the logs contradicts itself. */
    readonly isContradiction: boolean,
  ) {
    super(`At block ${block} the sums of the events differ from those of the contracts: ${sentence(findings)}`)
  }
}

const MAX_LISTED = 5

function sentence(findings: readonly Finding[]): string {
  const listed = findings.slice(0, MAX_LISTED).map(({ kind, key, part, expected, found }) => {
    const of = `${kind.name.replace(/ies$/, 'y').replace(/s$/, '')} ${key.join(' ')}`.trim()
    const answer = found === null ? 'does not answer' : `says ${found}`
    return `${of}, ${part.replace(/\.$/, '')}: the events give ${expected}, the contract ${answer}`
  })
  return `${listed.join('; ')}${findings.length > MAX_LISTED ? '; and more' : ''}.`
}
