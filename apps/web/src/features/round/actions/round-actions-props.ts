import type { Hex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
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
  applicants: { campaign: Hex; title: string; labName: string }[]
  /** How many campaigns of earlier lists could not be admitted. */
  skipped: number
}

/** Picks what the island needs; entries whose standing is `applied` are the applicants. */
export function roundActionsProps(chain: SiteChain, round: RoundView, now: number): RoundActionsProps {
  const { id, title, operator, token, termsHash, fundRoom } = round
  const isInTime = now < round.reviewEndsAt
  const applicants = round.entries
    .filter(({ standing }) => standing === 'applied')
    .map(({ campaign, title, labName }) => ({ campaign, title, labName }))
  return {
    chain,
    title: words.title,
    round: { id, title, operator, token, termsHash },
    pool: { isOpen: isInTime && fundRoom !== 0n, fundRoom, notes: isInTime ? poolNotes({ round, now }) : [] },
    deeds: roundDeeds(round, now),
    takesApplications: now < round.end,
    applicants,
    skipped: round.skipped.length,
  }
}
