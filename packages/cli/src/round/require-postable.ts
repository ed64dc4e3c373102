import { getResult } from '@commonweight/sdk/read/get-result'
import { zeroAddress } from 'viem'
import { getBlock } from 'viem/actions'
import { BadInputError } from '../input-errors'
import type { RoundConnection } from './connect'

/**
 * Refuses what the contract would refuse, before anything is read or computed. A result is posted once, by the
 * calculator, during the review, and only in a round with a calculator and early sponsors, who could veto.
 * @throws BadInputError
 */
export async function requirePostable(connection: RoundConnection): Promise<void> {
  const { client, round, state } = connection
  if (state.calculator === zeroAddress) {
    throw new BadInputError(
      `Round ${round} has no calculator: it pays by the contracts' own formula, nothing is posted.`,
    )
  }
  if (state.isSealed) throw new BadInputError(`Round ${round} is sealed: no result can be posted any more.`)
  const { root, stands } = await getResult(client, connection)
  if (BigInt(root) !== 0n) {
    const how = stands ? 'it stands' : 'it was vetoed'
    throw new BadInputError(`A result of round ${round} was posted already, and ${how}. A round takes only one.`)
  }
  requireReview(round, state, await nextTimestamp(connection))
  if (state.early === 0n) {
    throw new BadInputError(
      `Nobody funded round ${round} before its start, so nobody could veto: no result can be posted.`,
    )
  }
}

function requireReview(round: number, { end, reviewPeriod }: RoundConnection['state'], now: number): void {
  const until = end + reviewPeriod
  if (now < end) {
    throw new BadInputError(`Round ${round} is not over: a result can be posted from ${date(end)} to ${date(until)}.`)
  }
  if (now >= until) {
    throw new BadInputError(`The review of round ${round} ended at ${date(until)}: no result can be posted any more.`)
  }
}

/** The time of a block made now, in Unix seconds: on a quiet chain the newest block is old. */
async function nextTimestamp({ client }: RoundConnection): Promise<number> {
  const newest = await getBlock(client)
  const pending = await getBlock(client, { blockTag: 'pending' }).catch(() => newest)
  return Math.max(Number(pending.timestamp), Number(newest.timestamp))
}

function date(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', ' UTC').replace('T', ' ')
}
