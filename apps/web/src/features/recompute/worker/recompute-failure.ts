import { BaseError } from '@commonweight/domain/base-error'

/** Why nothing could be compared. The page has the sentence; `detail` names the file, block or round. */
export type RecomputeProblem =
  | 'unreachable'
  | 'wrong-chain'
  | 'no-state'
  | 'not-json'
  | 'not-canonical'
  | 'unknown-document'
  | 'no-inputs'
  | 'other-round'
  | 'digest-mismatch'
  | 'events'
  | 'unexpected'

/** @property detail A sentence or a figure that belongs to the problem. */
export class RecomputeFailure extends BaseError {
  override readonly name = 'RecomputeFailure'

  constructor(
    readonly problem: RecomputeProblem,
    readonly detail = '',
    cause?: unknown,
  ) {
    super(detail === '' ? problem : `${problem}: ${detail}`, cause === undefined ? {} : { cause })
  }
}
