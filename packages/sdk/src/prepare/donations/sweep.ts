import type { Deployment } from '@commonweight/abi/deployment'
import type { Address, Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { depositAddressesCall } from '../../call/contracts/deposit-addresses-call'

type Input = { deployment: Deployment; campaign: Hex }

/**
 * Gives what lies at a deposit address in the campaign's token, in the beneficiary's name; anyone may, again and again.
 * Once the campaign has closed it is paid to the beneficiary instead.
 */
export function prepareSweep({ deployment, campaign, beneficiary }: Input & { beneficiary: Address }) {
  const args = [checkHash(campaign, 'campaign'), beneficiary] as const
  return depositAddressesCall(deployment, 'sweep', args, `Give what was sent to the deposit address of ${beneficiary}.`)
}

/** @property token Any; the zero address for the native coin. */
type TokenInput = Input & { token: Address }

/** As `prepareSweep` for any token: one that the campaign does not take is paid to the beneficiary, at any time. */
export function prepareSweepToken({ deployment, campaign, beneficiary, token }: TokenInput & { beneficiary: Address }) {
  const args = [checkHash(campaign, 'campaign'), beneficiary, token] as const
  const description = `Give, or return to ${beneficiary}, what was sent to the deposit address in this token.`
  return depositAddressesCall(deployment, 'sweepToken', args, description)
}

/** As `prepareSweepToken` for the caller as the beneficiary; what is not given is paid to `to`. */
export function prepareSweepTo({ deployment, campaign, token, to }: TokenInput & { to: Address }) {
  const description = `Give what was sent to your deposit address, or return it to ${to} where it cannot be given.`
  return depositAddressesCall(deployment, 'sweepTo', [checkHash(campaign, 'campaign'), token, to], description)
}
