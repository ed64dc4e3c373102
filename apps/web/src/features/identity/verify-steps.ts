import type { Deployment } from '@commonweight/abi/deployment'
import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from '@commonweight/domain/hex'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import type { Voucher } from '@commonweight/sdk/typed-data/voucher'
import type { FlowStep } from '../../transactions/flow'
import { verify as words } from './words'

/** The issuer gave no voucher. The message is a sentence for people. */
export class VoucherRefusedError extends BaseError {
  override readonly name = 'VoucherRefusedError'
}

/**
 * Asks the site's issuer for a voucher and prepares its registration. Not idempotent: every call asks for another
 * voucher.
 */
export async function verifySteps(deployment: Deployment, account: Hex): Promise<FlowStep[]> {
  const response = await fetch('/api/voucher', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  }).catch((cause: unknown) => {
    throw new VoucherRefusedError(words.silent, { cause })
  })
  const answer: { voucher?: Voucher; signature?: Hex; error?: { message: string } } = await response.json()
  const { voucher, signature, error } = answer
  if (!voucher || !signature) throw new VoucherRefusedError(words.refused(error?.message ?? String(response.status)))
  return [{ kind: 'main', label: words.step, call: prepareRegisterVoucher({ deployment, voucher, signature }) }]
}
