import type { RoundInputs } from '@commonweight/domain/round-inputs'
import { BadInputError } from '../bad-input-error'
import { checkWithState } from './check-with-state'
import type { RoundConnection } from './connect'

/**
 * Holds inputs from events against the contract's own totals; warns where the node does not have that state any more.
 * @throws BadInputError if they differ.
 */
export async function requireAgreement(
  connection: RoundConnection,
  inputs: RoundInputs,
  warn: (message: string) => void,
): Promise<void> {
  const differences = await checkWithState(connection, inputs)
  if (differences === undefined) {
    warn(`The node has no state of block ${connection.block}: events could not be held against it.`)
  } else if (differences.length > 0) {
    throw new BadInputError(`The node's logs and state do not agree (${differences.join('; ')}). Ask another node.`)
  }
}
