import type { RoundTasks, RoundView } from '@commonweight/domain/views/round'
import { dateTimeText, durationText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import type { RoundDeed } from '../actions/round-deed'
import { roundNext as words } from '../words/round-next'

/**
 * What everybody is shown in the box.
 * @property deed Its button; null: none. @property isQuiet There is nothing that waits.
 */
export type VisitorStep = {
  title: string
  text: string
  deed: RoundDeed['name'] | null
  link: { href: string; label: string } | null
  isQuiet: boolean
}

type Known = { round: RoundView; deeds: readonly RoundDeed[]; tasks: RoundTasks; now: number }

/** The most pressing thing that anyone can do to a round, or what it waits for. */
export function visitorStep({ round, deeds, tasks, now }: Known): VisitorStep {
  const { state, isComputed, token } = round
  const can = (name: RoundDeed['name']) => deeds.some((deed) => deed.name === name && deed.isAvailable && deed.label)
  if (can('claim')) {
    const title = words.claim.title(tokenAmount(tasks.due.sum, token))
    return { ...QUIET, title, text: words.claim.text(dateTimeText(round.claimUntil)), deed: 'claim', isQuiet: false }
  }
  if (can('seal')) return { ...QUIET, ...words.seal, deed: 'seal', isQuiet: false }
  if (can('reclaim')) return { ...QUIET, ...words.back }
  const hasWaiting = isComputed && state === 'sealed' && tasks.waiting > 0
  if (hasWaiting) {
    const { title, text, link } = words.computed
    return { ...QUIET, title, text, link: { href: '#recompute', label: link }, isQuiet: false }
  }
  return { ...QUIET, ...waitingText(round, now) }
}

const QUIET = { deed: null, link: null, isQuiet: true }

function waitingText(round: RoundView, now: number): Pick<VisitorStep, 'title' | 'text'> & Partial<VisitorStep> {
  const { upcoming, open, before, paid, over } = words
  switch (round.state) {
    case 'upcoming':
      return { title: upcoming.title, text: upcoming.text(dateTimeText(round.start)) }
    case 'open': {
      const link = { href: `/?round=${round.id}`, label: open.link }
      return { title: open.title(durationText(round.end - now)), text: open.text, link, isQuiet: false }
    }
    case 'review':
    case 'sealable':
      return { title: before.title, text: before.text(dateTimeText(round.sealableAt)) }
    case 'sealed':
      return paid
    case 'closed':
      return over
  }
}
