import { readFile } from 'node:fs/promises'
import { parseRoundInputs, type RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { roundInputsAt } from '@commonweight/sdk/read/round-inputs-at'
import { BadInputError } from '../input-errors'
import { connect, type RoundConnection } from './connect'
import { readCheckedEvents } from './read-checked-events'
import type { RoundOptions } from './round-options'

/** Reads inputs from the named file, or else from the chain. @throws BadInputError */
export async function obtainInputs(options: RoundOptions, warn: (message: string) => void): Promise<RoundInputs> {
  if (options.inputs !== undefined) return parseRoundInputs(await readJson(options.inputs))
  return readInputs(await connect(options), warn)
}

/** Inputs from the chain, compared with the contracts' own sums. @throws BadInputError if those differ. */
async function readInputs(connection: RoundConnection, warn: (message: string) => void): Promise<RoundInputs> {
  const events = await readCheckedEvents(connection, warn)
  return roundInputsAt(connection.deployment, events, connection.block)
}

/** @throws BadInputError */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new BadInputError(`${file} cannot be read as JSON: ${(cause as Error).message}`)
  }
}
