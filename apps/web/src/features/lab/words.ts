import type { LabRecord } from '@commonweight/domain/views/lab'
import { countOf, countText } from '../../format/number'

const milestones = (count: number) => countOf(count, 'milestone', 'milestones')

/** The public page of a lab, and its record where its name stands. */
export const lab = {
  title: 'Lab',
  account: 'The lab is the account',
  ownName: 'The name is what it calls itself in its newest campaign. Anyone can choose any name.',
  none: 'This account has listed no campaign that this site shows.',
  campaigns: {
    title: 'Campaigns',
    scope: {
      listed: 'These are the lab’s campaigns that this site lists.',
      all: 'These are all campaigns of the lab, also what this site does not list.',
    },
  },
  record: {
    title: 'Record',
    lead: 'Counted from the chain, not written by the lab. Anyone can list a campaign and name its attesters: a campaign’s page says who they are and how many people gave.',
    partial: (count: number) => `It has more campaigns; the newest ${countText(count)} are counted.`,
    /** Each figure with what it counts. */
    figures: {
      campaigns: { label: 'Campaigns', meaning: 'Campaigns of this account in tokens that this site lists.' },
      delivered: {
        label: 'Milestones delivered',
        meaning: 'Milestones whose money was released on attested evidence.',
      },
      onTime: {
        label: 'On time',
        meaning:
          'Delivered milestones whose released evidence was submitted by the deadline in the campaign’s terms. Time that attesters added later does not count.',
      },
      late: {
        label: 'Late',
        meaning: 'Delivered milestones whose released evidence was submitted after that deadline.',
      },
      vetoed: { label: 'Stopped by backers', meaning: 'Submissions of evidence that backers’ vetoes stopped.' },
      failed: {
        label: 'Failed at a milestone',
        meaning: 'Campaigns whose milestone was not approved by its cutoff, so that the rest went back.',
      },
      missedGoals: {
        label: 'Goal missed',
        meaning: 'Campaigns that closed below their goal, so that everything went back.',
      },
      cancelled: { label: 'Cancelled', meaning: 'Campaigns that the lab gave up, so that the rest went back.' },
      days: {
        label: 'Days to release',
        meaning: 'The median time from the submission of released evidence to the release of its money.',
      },
      paid: { label: 'Paid out', meaning: 'What payout accounts of its campaigns withdrew.' },
    },
    nothing: 'nothing yet',
    meanings: 'What is counted',
  },
  /** In one line: "3 campaigns, 1 milestone delivered (on time), 1 stopped by backers". */
  line: (record: LabRecord): string => {
    const { campaigns, delivered, late, vetoed, failed, missedGoals, cancelled } = record
    const parts = [
      countOf(campaigns, 'campaign', 'campaigns') + (record.isPartial ? ' or more' : ''),
      delivered === 0
        ? 'no milestone delivered yet'
        : `${milestones(delivered)} delivered, ${punctuality(delivered, late)}`,
      vetoed > 0 && `${countOf(vetoed, 'submission', 'submissions')} stopped by backers`,
      failed > 0 && `${countText(failed)} failed at a milestone`,
      missedGoals > 0 && `${countText(missedGoals)} below ${missedGoals === 1 ? 'its goal' : 'their goals'}`,
      cancelled > 0 && `${countText(cancelled)} cancelled`,
    ]
    return parts.filter(Boolean).join(' · ')
  },
}

function punctuality(delivered: number, late: number): string {
  if (late === 0) return 'on time'
  return late === delivered ? 'late' : `${countText(late)} of them late`
}
