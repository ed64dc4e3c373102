import type { RoundView } from '@commonweight/domain/views/round'
import { utcField } from '../../ui/form/read-fields'

/** What stands in the fields of the form, all of it text. */
export type CampaignValues = {
  title: string
  summary: string
  story: string
  labName: string
  labUrl: string
  kind: string
  parameters: string
  licence: string
  base: string
  links: { label: string; href: string }[]
  /** A round's number; "0" for none. */
  round: string
  token: string
  gate: 'verified' | 'none'
  goal: string
  closesAt: string
  payout: string
  attesters: string
  threshold: string
  challengeDays: string
  vetoPercent: string
  milestones: { title: string; criteria: string; share: string; deadline: string }[]
}

/** What a round fixes for the campaigns that join it. */
export type RoundRules = Pick<
  RoundView,
  | 'id'
  | 'title'
  | 'token'
  | 'gate'
  | 'start'
  | 'end'
  | 'reviewPeriod'
  | 'calculator'
  | 'attesters'
  | 'threshold'
  | 'challengePeriod'
>

/** A round that a new campaign may apply to: one that has not ended, with what then stands in two fields. */
export type RoundOption = RoundRules & { fields: Pick<CampaignValues, 'closesAt' | 'challengeDays'> }

const DAY = 86_400

export const BLANK_MILESTONE: CampaignValues['milestones'][number] = {
  title: '',
  criteria: '',
  share: '',
  deadline: '',
}

/** Sensible times from `now` (Unix seconds) and empty texts. */
export function blankCampaign(now: number, token: string): CampaignValues {
  return {
    title: '',
    summary: '',
    story: '',
    labName: '',
    labUrl: '',
    kind: 'language',
    parameters: '',
    licence: 'Apache-2.0',
    base: '',
    links: [],
    round: '0',
    token,
    gate: 'verified',
    goal: '',
    payout: '',
    closesAt: utcField(now + 30 * DAY),
    attesters: '',
    threshold: '2',
    challengeDays: '3',
    vetoPercent: '25',
    milestones: [
      { ...BLANK_MILESTONE, share: '50', deadline: utcField(now + 90 * DAY) },
      { ...BLANK_MILESTONE, share: '50', deadline: utcField(now + 180 * DAY) },
    ],
  }
}

/** Only what the form needs of a round. */
export function roundOption(round: RoundRules): RoundOption {
  const { id, title, token, gate, start, end, reviewPeriod, calculator, attesters, threshold, challengePeriod } = round
  const fields = {
    closesAt: utcField(end - (end % 60)),
    challengeDays: String(Math.ceil(challengePeriod / 864) / 100),
  }
  return { id, title, token, gate, start, end, reviewPeriod, calculator, attesters, threshold, challengePeriod, fields }
}
