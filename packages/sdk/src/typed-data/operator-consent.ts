import type { Deployment } from '@commonweight/abi/deployment'
import type { Address } from 'viem'
import { checkNonce } from '../call/check-argument'

/**
 * What a donor signs to let an operator give and refresh in its name; struct `OperatorConsent` of CartTypes.sol, whose
 * `campaigns` is the deployment's.
 * @property operator A contract that says who paid; it can do nothing else in the donor's name.
 * @property until Unix seconds; the first second at which the consent no longer holds; 0 ends it.
 * @property nonce Any number that the donor has not used: `randomNonce`.
 * @property deadline Unix seconds; the first second at which the signature is refused.
 */
export type OperatorConsent = { donor: Address; operator: Address; until: number; nonce: bigint; deadline: number }

/**
 * A consent as the router takes it.
 * @throws InvalidArgumentError for a nonce that does not fit.
 */
export function operatorConsentStruct({ campaigns }: Deployment, consent: OperatorConsent) {
  const { donor, operator, until, deadline } = consent
  const nonce = checkNonce(consent.nonce, 'consent.nonce')
  return { campaigns, donor, operator, until: BigInt(until), nonce, deadline: BigInt(deadline) }
}
