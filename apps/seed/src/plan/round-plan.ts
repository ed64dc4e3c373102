import type { RoundDocument } from '@commonweight/domain/documents/round-document'
import type { Day } from './campaign-plan'

/** A matching round in USDC. Amounts are decimal text. @property cap "0": none. */
export type RoundPlan = {
  key: string
  document: Omit<RoundDocument, 'type' | 'demo'>
  createdOn: Day
  startsOn: Day
  endsOn: Day
  reviewDays: number
  claimUntil: Day
  challengeDays: number
  minimum: string
  cap: string
  sponsors: { on: Day; amount: string }[]
  sealedOn?: Day
}
