import { BadInputError } from '../input-errors'
import { connect } from '../round/connect'
import { readPosted } from '../round/read-posted'
import { parseRoundOptions } from '../round/round-options'
import { verifyChain } from '../round/verify-chain'
import { verifyPosted } from '../round/verify-posted'
import type { Command } from './command'

/**
 * `commonweight round verify`: recomputes a posted result. If none is posted or `plain` is named, recomputes what the
 * contracts pay by their own formula. Status 1 if anything differs.
 */
export const run: Command = async (argv, io) => {
  const options = parseRoundOptions(argv)
  const connection = await connect(options)
  if (options.choice.mechanism === 'plain') return verifyChain(connection, io)
  const posted = await readPosted(connection)
  if (posted !== undefined) return verifyPosted(connection, posted, options, io)
  if (options.choice.mechanism !== undefined || options.result !== undefined) {
    throw new BadInputError(`No result of round ${connection.round} is posted.`)
  }
  io.out('No result is posted: the contracts pay by their own formula.\n')
  return verifyChain(connection, io)
}
