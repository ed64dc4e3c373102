import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTask } from '@commonweight/domain/views/account'
import type { AttesterTies } from '@commonweight/domain/views/attester'
import type { LabOwners } from '../../server/lab-owners'
import type { SiteChain } from '../../site-chain'
import { Moment } from '../../ui/moment'
import { Status } from '../../ui/status'
import type { Tone } from '../../ui/words'
import { CompareFolder } from '../evidence/compare-folder'
import { SubmissionDetails } from '../evidence/submission-details'
import { submission as submissionWords } from '../evidence/words'
import { AttestPanel } from './attest-panel'
import { TiesList } from './ties-list'
import { attest } from './words'

type TaskPanelProps = {
  account: Hex
  task: AttesterTask
  /** What ties the account to the campaign; null: not counted. */
  ties: AttesterTies | null
  lab: LabOwners
  chain: SiteChain
  now: number
}

/** One submission to judge: criteria and evidence side by side with the one action. */
export function TaskPanel({ account, task, ties, lab, chain, now }: TaskPanelProps) {
  const { campaign, milestone, submission, threshold, attesters } = task
  return (
    <article className="grid gap-x-12 gap-y-6 border-t border-line py-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <p className="text-sm text-soft">
            {campaign.labName} ·{' '}
            <a href={`/campaigns/${campaign.id}`} className="underline decoration-line-strong">
              {campaign.title}
            </a>
          </p>
          <Status {...wordOf(task)} />
        </div>
        <h2 className="title mt-1 text-lg">{attest.milestone(milestone.index + 1, milestone.title)}</h2>
        <p className="mt-3 max-w-2xl text-sm">
          <span className="text-faint">{attest.criteria}: </span>
          {milestone.criteria || submissionWords.noCriteria}
        </p>
        {campaign.goal > 0n && <p className="mt-3 max-w-2xl text-sm text-soft">{attest.goal}</p>}
        <SubmissionDetails
          campaign={campaign.id}
          submission={submission}
          threshold={threshold}
          now={now}
          heading="h3"
          explorerTxUrl={chain.explorerTxUrl}
        />
        <CompareFolder manifest={{ evidence: submission.evidence, cid: submission.evidenceCid }} />
      </div>
      <div className="space-y-4">
        {ties && <TiesList account={account} ties={ties} lab={lab} />}
        <AttestPanel
          chain={chain}
          campaign={{ id: campaign.id, title: campaign.title }}
          milestone={milestone}
          submission={submission}
          attesters={attesters}
          threshold={threshold}
        />
        <p className="text-sm text-soft">
          <Due task={task} now={now} />
        </p>
      </div>
    </article>
  )
}

/** The next deadline, or that anyone may release now. */
function Due({ task: { submission, dueAt }, now }: { task: AttesterTask; now: number }) {
  if (submission.challengeEndsAt === 0) {
    return (
      <>
        {attest.due} <Moment at={dueAt} withClock /> (<Moment at={dueAt} now={now} />)
      </>
    )
  }
  if (dueAt <= now) return attest.releasable
  return (
    <>
      {attest.inChallenge} <Moment at={dueAt} withClock />
    </>
  )
}

function wordOf({ approved, denied, isWaiting }: AttesterTask): { word: string; tone: Tone } {
  if (denied) return { word: attest.denied, tone: 'bad' }
  if (approved) return { word: attest.approved, tone: 'good' }
  return isWaiting ? { word: attest.waiting, tone: 'wait' } : { word: attest.enough, tone: 'idle' }
}
