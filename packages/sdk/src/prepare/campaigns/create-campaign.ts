import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import type { Terms } from '../../terms/terms'

/** @property terms `checkTerms` finds beforehand what the contract would refuse. */
type Input = { deployment: Deployment; terms: Terms }

/**
 * Lists a campaign; the caller must be `terms.lab`. The same terms a second time revert: the id follows from the terms.
 */
export function prepareCreateCampaign({ deployment, terms }: Input) {
  return campaignsCall(deployment, 'create', [terms], 'List a campaign under terms that nobody can change afterwards.')
}
