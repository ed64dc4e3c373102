import { BaseError } from '@commonweight/domain/base-error'
import { wallet } from './words/wallet'

/** No wallet announced itself in this browser. */
export class NoWalletError extends BaseError {
  override readonly name = 'NoWalletError'

  constructor() {
    super(wallet.none.text)
  }
}
