import { DifferenceError } from '../errors'
import type { Finding } from './verdict'

/** Sums of the tables are not those of the contracts. */
export class SumsDifferError extends DifferenceError {
  constructor(
    readonly findings: readonly Finding[],
    /** Block at which they were compared. */
    readonly block: bigint,
    /** Whether the node that told the logs contradicts itself. */
    readonly isContradiction: boolean,
  ) {
    super(`At block ${block} sums of the events are not those of the contracts: ${sentence(findings)}`)
  }
}

const TOLD = 5

function sentence(findings: readonly Finding[]): string {
  const told = findings.slice(0, TOLD).map(({ kind, key, part, expected, found }) => {
    const of = `${kind.name.replace(/ies$/, 'y').replace(/s$/, '')} ${key.join(' ')}`.trim()
    const said = found === null ? 'does not answer' : `says ${found}`
    return `${of}, ${part.replace(/\.$/, '')}: the events give ${expected}, the contract ${said}`
  })
  return `${told.join('; ')}${findings.length > TOLD ? '; and more' : ''}.`
}
