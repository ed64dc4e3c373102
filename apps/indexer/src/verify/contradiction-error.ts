import { DifferenceError } from '../errors'

/** What was read does not go together with what is written: one of the two is wrong. */
export class ContradictionError extends DifferenceError {}
