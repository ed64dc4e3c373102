import { partOf } from '@commonweight/domain/money'
import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import { percentText } from '../../format/number'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { milestoneStates } from '../../ui/words'
import { SubmissionDetails } from '../evidence/submission-details'
import { submission as submissionWords } from '../evidence/words'
import { campaign as copy } from './words'

const PIPS: Record<MilestoneState, string> = {
  released: 'bg-ink border-ink',
  releasable: 'bg-[linear-gradient(135deg,var(--ink)_50%,var(--paper)_50%)] border-ink',
  'in-challenge': 'bg-[linear-gradient(135deg,var(--ink)_50%,var(--paper)_50%)] border-ink',
  submitted: 'bg-[linear-gradient(135deg,var(--ink)_50%,var(--paper)_50%)] border-ink',
  'at-work': 'bg-paper border-ink',
  waiting: 'bg-paper border-line-strong',
  lost: 'bg-paper border-bad',
}

type TimelineProps = { campaign: CampaignView; now: number; explorerTxUrl: string | null }

/** The milestones in order, with what was delivered and who approved it. */
export function Timeline({ campaign, now, explorerTxUrl }: TimelineProps) {
  return (
    <ol className="relative space-y-10 before:absolute before:top-2 before:bottom-2 before:left-[7px] before:w-px before:bg-line-strong">
      {campaign.timeline.map((milestone) => (
        <li key={milestone.index} className="relative pl-8">
          <span
            aria-hidden="true"
            className={`absolute top-1.5 left-0 size-[15px] rounded-sm border-2 ${PIPS[milestone.state]}`}
          />
          <Milestone campaign={campaign} milestone={milestone} now={now} explorerTxUrl={explorerTxUrl} />
        </li>
      ))}
    </ol>
  )
}

function Milestone({ campaign, milestone, now, explorerTxUrl }: TimelineProps & { milestone: MilestoneView }) {
  const { index, title, criteria, shareBps, deadline, state, submission } = milestone
  const { total, token, threshold } = campaign
  return (
    <article aria-labelledby={`milestone-${index + 1}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={`milestone-${index + 1}`} className="font-medium">
          <span className="num text-faint">{index + 1}.</span> {title}
        </h3>
        <Status {...milestoneStates[state]} />
      </div>
      <p className="mt-1 max-w-2xl text-sm text-soft">
        <span className="num">{percentText(shareBps)}</span>, {copy.milestones.worth}{' '}
        <Money amount={partOf(total, shareBps)} token={token} />. {copy.milestones.due} <Moment at={deadline} />.
      </p>
      <p className="mt-2 max-w-2xl text-sm">
        <span className="sr-only">{copy.milestones.criteria}: </span>
        {criteria || submissionWords.noCriteria}
      </p>
      {submission && (
        <SubmissionDetails
          campaign={campaign.id}
          submission={submission}
          threshold={threshold}
          now={now}
          explorerTxUrl={explorerTxUrl}
          heading="h4"
        />
      )}
    </article>
  )
}
