import type { Account } from 'viem'
import { call } from 'viem/actions'
import { decodeError } from '../src/call/decode-error'
import type { PreparedCall } from '../src/call/prepared-call'
import type { LocalChain } from './local-chain'

const NAMED = ['Campaigns_InvalidTerms', 'MatchingRounds_CampaignMismatch', 'MatchingRounds_InvalidTerms']

/** The term that a contract would refuse in the newest block, and its limit; undefined if it takes all of them. */
export async function refusedTerm({ client }: LocalChain, account: Account, { to, data }: PreparedCall) {
  try {
    await call(client, { account, to, data })
    return undefined
  } catch (error) {
    const refusal = decodeError(error)
    if (refusal?.name === 'MatchingRounds_Ended') return { field: 'round', limit: refusal.args.end }
    if (!refusal || !NAMED.includes(refusal.name)) throw error
    return { field: refusal.args.field, limit: refusal.args.limit }
  }
}
