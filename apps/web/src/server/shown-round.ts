import type { RoundView, Scope } from '@commonweight/db/views'

/**
 * A round as its page shows it: anybody can apply, so applicants that the site does not list are only counted, until the
 * reader asks for everything. Members stay, whatever they are: the result is theirs too.
 */
export function shownRound(round: RoundView, scope: Scope): { round: RoundView; leftOut: number } {
  if (scope === 'all') return { round, leftOut: 0 }
  const entries = round.entries.filter(({ standing, listed }) => listed || standing !== 'applied')
  return { round: { ...round, entries }, leftOut: round.entries.length - entries.length }
}
