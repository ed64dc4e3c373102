import type { HeadView } from '@commonweight/domain/views/indexer'
import type { RoundEntry, RoundView } from '@commonweight/domain/views/round'
import type { TokenView } from '@commonweight/domain/views/token'
import type { IndependenceCheck } from '@commonweight/read-models/rounds/load-independence'

export type RoundResultsParameters = { round: RoundView; head: HeadView | null }

/**
 * A round's results as they are downloaded, without its campaigns (`resultRow`). Money is base units of the token, w and
 * Q 1e-18 token, S sqrt(1e-18 token), `shareBps` basis points of all w, the shares of `independence` 0 to 1.
 */
export function roundResults({ round, head }: RoundResultsParameters) {
  const { id, title, state, token, pool, cap, minimum, weight, pinnedCount, claimed, recovered } = round
  const { termsHash, digest, result, isComputed } = round
  return {
    type: 'commonweight/round-results/1',
    chainId: head?.chainId ?? null,
    blockNumber: head?.blockNumber ?? null,
    blockTime: head?.blockTime ?? null,
    round: id,
    title,
    state,
    isFinal: state === 'sealed' || state === 'closed',
    termsHash,
    digest,
    token,
    pool,
    cap,
    minimum,
    weight,
    pinned: pinnedCount,
    claimed,
    recovered,
    // With a computed result that stands, `match` is 0 until it is claimed and the rest is the chain's own formula.
    isComputed,
    computedResult: result,
  }
}

/** The columns of the results as CSV, in order. */
export const RESULT_COLUMNS = [
  'campaign',
  'title',
  'lab',
  'standing',
  'state',
  'donors',
  'countedDonors',
  'given',
  'sumRoots',
  'sumSquares',
  'weight',
  'shareBps',
  'ideal',
  'withoutCap',
  'capEffect',
  'isPinned',
  'match',
  'claimed',
  'plainShare',
  'cocmShare',
  'independence',
  'token',
  'symbol',
  'tokenListed',
] as const satisfies readonly (keyof ReturnType<typeof resultRow>)[]

/** One campaign of the results. */
export function resultRow(entry: RoundEntry, { address, symbol, listed }: TokenView, check: IndependenceCheck) {
  const independence = check.kind === 'compared' ? check.found.get(entry.campaign) : undefined
  const { campaign, title, labName, standing, state, donors, donated, weight, match, claimed, explanation } = entry
  return {
    campaign,
    title,
    lab: labName,
    standing,
    state,
    donors,
    countedDonors: explanation?.donors ?? 0,
    given: donated,
    sumRoots: explanation?.sumRoots ?? null,
    sumSquares: explanation?.sumSquares ?? null,
    weight,
    shareBps: explanation?.share ?? null,
    ideal: explanation?.ideal ?? null,
    withoutCap: explanation?.withoutCap ?? null,
    capEffect: explanation?.capEffect ?? null,
    isPinned: explanation?.isPinned ?? false,
    match,
    claimed,
    plainShare: independence?.plainShare ?? null,
    cocmShare: independence?.cocmShare ?? null,
    independence: independence?.independence ?? null,
    token: address,
    symbol,
    tokenListed: listed !== false,
  }
}
