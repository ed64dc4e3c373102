import type { RoundView } from '@commonweight/domain/views/round'

/** Whether a match can still be paid to a campaign of a round: it takes part, has not been paid and has not failed. */
export function awaitsMatch({ standing, state }: Pick<RoundView['entries'][number], 'standing' | 'state'>): boolean {
  return (standing === 'admitted' || standing === 'pinned') && state !== 'failed' && state !== 'cancelled'
}
