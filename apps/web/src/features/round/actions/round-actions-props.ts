import type { Hex } from '@commonweight/domain/hex'
import type { RoundEntry, RoundTasks, RoundView } from '@commonweight/domain/views/round'
import type { SiteChain } from '../../../site-chain'
import type { RoundStakes } from '../next/own-step'
import { type VisitorStep, visitorStep } from '../next/visitor-step'
import { roundActions as words } from '../words/round-actions'
import { poolNotes } from './pool-notes'
import type { RoundDeed } from './round-deed'
import { roundDeeds } from './round-deeds'

/** Whose donors are looked for: each costs a visitor's node two calls. */
const MAX_DUE = 8

/** The server says what can be done, so that a browser needs neither the words nor the mathematics. */
export type RoundActionsProps = {
  chain: SiteChain
  title: string
  round: Pick<RoundView, 'id' | 'title' | 'operator' | 'token' | 'termsHash'>
  pool: { isOpen: boolean; fundRoom: bigint | null; notes: string[] }
  deeds: RoundDeed[]
  /** For the box with the next step. */
  next: { visitor: VisitorStep; stakes: RoundStakes; claimUntil: number }
  takesApplications: boolean
  /** Campaigns that applied and wait for the operator. */
  applicants: RoundTasks['applicants']
  /** Campaigns of this page that the operator may take out; none once the review is over. */
  members: { campaign: Hex; title: string }[]
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
  const deeds = roundDeeds(round, tasks, now)
  const { result, claimUntil } = round
  const vetoUntil = result !== null && now < result.vetoUntil ? result.vetoUntil : null
  const isVetoed = result?.isVetoed ?? false
  const stakes = { operator, takesApplications, vetoUntil, isVetoed, due: dueNow(round, tasks, now) }
  return {
    chain,
    title: words.title,
    round: { id, title, operator, token, termsHash },
    pool: { isOpen: isInTime && fundRoom !== 0n, fundRoom, notes: isInTime ? poolNotes({ round, now }) : [] },
    deeds,
    next: { visitor: visitorStep({ round, deeds, tasks, now }), stakes, claimUntil },
    takesApplications,
    applicants: takesApplications ? tasks.applicants : [],
    members: isInTime ? membersOf(round) : [],
    skipped: round.skippedCount,
  }
}

function membersOf({ entries }: RoundView): RoundActionsProps['members'] {
  const isMember = ({ standing }: RoundEntry) => standing === 'admitted' || standing === 'pinned'
  return entries.filter(isMember).map(({ campaign, title }) => ({ campaign, title }))
}

/** Matches that can be claimed now without a proof, the largest first. */
function dueNow({ state, claimUntil }: RoundView, { due }: RoundTasks, now: number): RoundTasks['due']['matches'] {
  return state === 'sealed' && now < claimUntil ? due.matches.slice(0, MAX_DUE) : []
}
