import { utcField } from '../../ui/form/read-fields'

/** What stands in the fields of the form for a new reward. */
export type RewardValues = {
  kind: 'campaign' | 'list' | 'budget'
  campaign: string
  list: string
  token: string
  amount: string
  end: string
}

const DAY = 86_400

/** @param now Unix seconds. */
export function blankReward(now: number, token: string): RewardValues {
  return { kind: 'campaign', campaign: '', list: '', token, amount: '', end: utcField(now + 180 * DAY) }
}
