/**
 * A term that the contracts would refuse.
 * @property field As their error names it.
 * @property limit The nearest value that is allowed, as their error names it; 0 if the term is not a number.
 */
export type TermsProblem = { field: string; message: string; limit: bigint }

/** A condition that must not be true, and what to say if it is. */
export type TermCheck = [isWrong: boolean, field: string, message: string, limit?: bigint | number]

/** Returns the problems whose condition is true. */
export function problemsOf(...checks: TermCheck[]): TermsProblem[] {
  return checks
    .filter(([isWrong]) => isWrong)
    .map(([, field, message, limit = 0]) => ({ field, message, limit: BigInt(limit) }))
}
