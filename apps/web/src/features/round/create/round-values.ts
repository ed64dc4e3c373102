import { utcField } from '../../../ui/form/read-fields'

/** What stands in the fields of the form for a new round. */
export type RoundValues = {
  title: string
  summary: string
  story: string
  operatorName: string
  token: string
  start: string
  end: string
  reviewDays: string
  claimDays: string
  minimum: string
  cap: string
  /** Who gets what no campaign gets. */
  unused: 'sponsors' | 'account'
  unusedTo: string
  challengeDays: string
  attesters: string
  threshold: string
}

const DAY = 86_400

/** Sensible times from `now`, Unix seconds. */
export function blankRound(now: number, token: string): RoundValues {
  return {
    title: '',
    summary: '',
    story: '',
    operatorName: '',
    token,
    start: utcField(now),
    end: utcField(now + 14 * DAY),
    reviewDays: '3',
    claimDays: '60',
    minimum: '1',
    cap: '',
    challengeDays: '3',
    attesters: '',
    threshold: '2',
    unused: 'sponsors',
    unusedTo: '',
  }
}
