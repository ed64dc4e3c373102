import { BaseError } from '@commonweight/domain/base-error'
import { connection } from './words/connection'

/** No wallet announced itself in this browser. */
export class NoWalletError extends BaseError {
  override readonly name = 'NoWalletError'

  constructor() {
    super(connection.none)
  }
}
