/** Something that only a person can mend: the indexer says it and ends. */
export class FatalError extends Error {
  override readonly name = 'FatalError'
}

/** The node's answers do not fit together (lagging, several nodes behind one address, a fork while reading): ask again. */
export class InconsistentNodeError extends Error {
  override readonly name = 'InconsistentNodeError'
}

/** The chain that the node tells of does not continue the stored one. */
export class ForkError extends Error {
  override readonly name = 'ForkError'
}

/**
 * Logs and headers, or sums and contracts, contradict each other: a node told of too much, too little, or something else.
 * The message says what is known, for people.
 */
export class DifferenceError extends Error {
  override readonly name = 'DifferenceError'
}
