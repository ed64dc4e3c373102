import type { Deployment } from '@commonweight/abi/deployment'
import type { Address } from 'viem'
import { checkNonce } from './nonce'

/**
 * What a donor signs to let an operator donate and refresh in its name; struct `OperatorConsent` of CartTypes.sol,
 * whose `campaigns` is the deployment's.
 * @property operator A contract that records who paid; it can do nothing else in the donor's name.
 * @property until Unix seconds; the first second at which the consent is over; 0 ends it.
 * @property nonce Any number that the donor has not used: `randomNonce`.
 * @property deadline Unix seconds; the first second at which the signature is refused.
 */
export type OperatorConsent = { donor: Address; operator: Address; until: number; nonce: bigint; deadline: number }

/**
 * Returns a consent as the router takes it.
 * @throws InvalidArgumentError if the nonce does not fit 256 bits.
 */
export function operatorConsentStruct({ campaigns }: Deployment, consent: OperatorConsent) {
  const { donor, operator, until, deadline } = consent
  const nonce = checkNonce(consent.nonce, 'consent.nonce')
  return { campaigns, donor, operator, until: BigInt(until), nonce, deadline: BigInt(deadline) }
}
