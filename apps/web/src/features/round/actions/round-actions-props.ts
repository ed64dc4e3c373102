import type { RoundTasks, RoundView } from '@commonweight/domain/views/round'
import type { SiteChain } from '../../../site-chain'
import { roundActions as words } from '../words/round-actions'
import { poolNotes } from './pool-notes'
import type { RoundDeed } from './round-deed'
import { roundDeeds } from './round-deeds'

/** The server says what can be done, so that a browser needs neither the words nor the mathematics. */
export type RoundActionsProps = {
  chain: SiteChain
  title: string
  round: Pick<RoundView, 'id' | 'title' | 'operator' | 'token' | 'termsHash'>
  pool: { isOpen: boolean; fundRoom: bigint | null; notes: string[] }
  deeds: RoundDeed[]
  takesApplications: boolean
  /** Campaigns that applied and wait for the operator. */
  applicants: RoundTasks['applicants']
  /** How many campaigns of earlier lists could not be admitted. */
  skipped: number
}

/** Picks what the island needs. */
export function roundActionsProps(
  chain: SiteChain,
  round: RoundView,
  tasks: RoundTasks,
  now: number,
): RoundActionsProps {
  const { id, title, operator, token, termsHash, fundRoom } = round
  const isInTime = now < round.reviewEndsAt
  const takesApplications = now < round.end
  return {
    chain,
    title: words.title,
    round: { id, title, operator, token, termsHash },
    pool: { isOpen: isInTime && fundRoom !== 0n, fundRoom, notes: isInTime ? poolNotes({ round, now }) : [] },
    deeds: roundDeeds(round, tasks, now),
    takesApplications,
    applicants: takesApplications ? tasks.applicants : [],
    skipped: round.skippedCount,
  }
}
