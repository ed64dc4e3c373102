import type { Deployment } from '@commonweight/abi/deployment'
import { depositAddressesAbi } from '@commonweight/abi/generated'
import type { Address, Hex } from 'viem'
import { callsTo } from '../../call/calls-to'
import { checkHash } from '../../call/check-argument'

const depositAddressesCall = callsTo('depositAddresses', depositAddressesAbi)

type Input = { deployment: Deployment; campaign: Hex }

/**
 * Donates what a deposit address holds of the campaign's token, in the beneficiary's name. Anyone may, any number of
 * times. Once the campaign has closed, the beneficiary gets it back instead.
 */
export function prepareSweep({ deployment, campaign, beneficiary }: Input & { beneficiary: Address }) {
  const args = [checkHash(campaign, 'campaign'), beneficiary] as const
  return depositAddressesCall(deployment, 'sweep', args, `Give what was sent to the deposit address of ${beneficiary}.`)
}

/** @property token Any; the zero address for the native coin. */
type TokenInput = Input & { token: Address }

/** As `prepareSweep`, for any token. A token that the campaign does not take goes to the beneficiary, at any time. */
export function prepareSweepToken({ deployment, campaign, beneficiary, token }: TokenInput & { beneficiary: Address }) {
  const args = [checkHash(campaign, 'campaign'), beneficiary, token] as const
  const description = `Give, or return to ${beneficiary}, what was sent to the deposit address in this token.`
  return depositAddressesCall(deployment, 'sweepToken', args, description)
}

/** As `prepareSweepToken`, with the caller as the beneficiary. What cannot be donated goes to `to`. */
export function prepareSweepTo({ deployment, campaign, token, to }: TokenInput & { to: Address }) {
  const description = `Give what was sent to your deposit address, or return it to ${to} where it cannot be given.`
  return depositAddressesCall(deployment, 'sweepTo', [checkHash(campaign, 'campaign'), token, to], description)
}
