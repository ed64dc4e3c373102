import { BaseError } from '@commonweight/domain/base-error'

/** Only a person can fix this: the indexer reports it and ends. */
export class FatalError extends BaseError {
  override readonly name = 'FatalError'
}

/** The node's answers do not fit together (lag, several nodes behind one address, a fork while reading): ask again. */
export class InconsistentNodeError extends BaseError {
  override readonly name = 'InconsistentNodeError'
}

/** The node's chain does not continue the stored one. */
export class ForkError extends BaseError {
  override readonly name = 'ForkError'
}

/**
 * Logs contradict headers, or sums contradict contracts: a node reported too much, too little, or something else.
 * Health and pages show the message.
 */
export class DifferenceError extends BaseError {
  override readonly name: string = 'DifferenceError'
}

/** New events contradict stored ones: one of the two is wrong. */
export class ContradictionError extends DifferenceError {
  override readonly name = 'ContradictionError'
}

/** No node has the state of a block, so nothing could be compared. A node may have it when it is asked again. */
export class UncomparedError extends BaseError {
  override readonly name = 'UncomparedError'
}
