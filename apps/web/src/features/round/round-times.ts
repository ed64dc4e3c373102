import type { RoundCard, RoundView } from '@commonweight/domain/views/round'

/** Unix seconds at which a row of the round may read differently without a block. */
export function roundCardTimes(round: RoundCard): number[] {
  const { start, end, reviewEndsAt, sealableAt, latestSealAt, settledFrom, claimUntil } = round
  return [start, end, reviewEndsAt, sealableAt, latestSealAt, settledFrom, claimUntil]
}

/** The same of the round's page. */
export function roundTimes(round: RoundView): number[] {
  return [...roundCardTimes(round), round.result?.vetoUntil ?? 0]
}
