/**
 * One term that the contracts would refuse.
 * @property field The one that their error names.
 * @property limit The nearest value that is allowed, as their error names it; 0 where the term is not a number.
 */
export type TermsProblem = { field: string; message: string; limit: bigint }

/** A condition that must not hold, and what to say if it does. */
export type TermCheck = [isWrong: boolean, field: string, message: string, limit?: bigint | number]

/** The problems whose condition holds. */
export function problemsOf(...checks: TermCheck[]): TermsProblem[] {
  return checks
    .filter(([isWrong]) => isWrong)
    .map(([, field, message, limit = 0]) => ({ field, message, limit: BigInt(limit) }))
}
