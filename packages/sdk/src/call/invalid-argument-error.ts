import { BaseError } from '@commonweight/domain/base-error'

/** A parameter that no contract accepts, found before anything is signed. */
export class InvalidArgumentError extends BaseError {
  override readonly name = 'InvalidArgumentError'

  constructor(
    readonly parameter: string,
    problem: string,
  ) {
    super(`${parameter} ${problem}`, { docsPath: '/docs/contracts.md' })
  }
}
