import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import type { Client } from 'viem'
import { type GetRoundEventsParameters, getRoundEvents } from './get-round-events'
import { roundInputsAt } from './round-inputs-at'

export type GetRoundInputsParameters = GetRoundEventsParameters

/**
 * All that a round's result follows from, from the chain's events up to a block. Errors as `getRoundEvents`.
 */
export async function getRoundInputs(client: Client, parameters: GetRoundInputsParameters): Promise<RoundInputs> {
  return roundInputsAt(parameters.deployment, await getRoundEvents(client, parameters))
}
