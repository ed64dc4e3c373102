import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Client } from 'viem'
import { type GetRoundEventsParameters, getRoundEvents } from './get-round-events'
import { roundInputsAt } from './round-inputs-at'

/**
 * Reads everything that determines a round's result from the chain's events up to a block. Throws as `getRoundEvents`.
 */
export async function getRoundInputs(client: Client, parameters: GetRoundEventsParameters): Promise<RoundInputs> {
  return roundInputsAt(parameters.deployment, await getRoundEvents(client, parameters))
}
