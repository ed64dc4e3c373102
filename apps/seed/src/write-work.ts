import { FULL_SHARE, MIN_VETO_SHARE } from '@commonweight/abi/constants'
import { type CanonicalDocument, canonicalDocument } from '@commonweight/domain/canonical'
import { parseReasonDocument } from '@commonweight/domain/documents/reason-document'
import { countedOf } from '@commonweight/qf/chain/tally'
import { isqrt } from '@commonweight/qf/exact/isqrt'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareSubmitEvidence } from '@commonweight/sdk/prepare/campaigns/submit-evidence'
import { prepareVeto } from '@commonweight/sdk/prepare/campaigns/veto'
import { prepareWithdraw } from '@commonweight/sdk/prepare/campaigns/withdraw'
import { approvalTypedData } from '@commonweight/sdk/typed-data/approval-typed-data'
import type { Hex } from 'viem'
import type { HDAccount } from 'viem/accounts'
import { attesters } from './accounts'
import type { Donation } from './donations'
import { evidenceOf } from './evidence-of'
import { weightOf } from './people'
import type { CampaignPlan, WorkPlan } from './plan/campaign-plan'
import type { Stage } from './stage'
import type { Entry } from './timeline'

const VETO_INTERVAL_DAYS = 0.1

/** A written campaign, with what its later transactions need. */
export type Worked = { plan: CampaignPlan; campaign: Hex; lab: HDAccount; donations: readonly Donation[] }

/** All that happens to a campaign's milestones: evidence, signatures, objections, releases, payments. */
export async function workEntries(
  stage: Stage,
  worked: Worked,
): Promise<{ entries: Entry[]; documents: CanonicalDocument[] }> {
  const submissions = await Promise.all(
    worked.plan.work.map((work, index) => submissionEntries(stage, worked, work, index + 1)),
  )
  return {
    entries: submissions.flatMap(({ entries }) => entries),
    documents: submissions.flatMap(({ documents }) => documents),
  }
}

async function submissionEntries(stage: Stage, worked: Worked, work: WorkPlan, submission: number) {
  const { deployment } = stage
  const { plan, campaign, lab } = worked
  const document = await evidenceOf(plan, work, campaign)
  const evidence = document.digest
  const reason = await reasonOf(worked, work, submission)
  const what = `milestone ${work.milestone} of ${plan.key}`
  const step = (day: number | undefined, call: Entry['call'], verb: string): Entry[] =>
    day === undefined ? [] : [{ at: stage.at(day), from: lab, call, what: `${verb} ${what}` }]
  const entries = [
    ...step(work.submittedOn, prepareSubmitEvidence({ deployment, campaign, evidence }), 'the submission of'),
    ...(await approvalEntries(stage, worked, work, { submission, evidence })),
    ...vetoEntries(stage, worked, work, reason?.digest),
    ...step(work.releasedOn, prepareRelease({ deployment, campaign }), 'the release of'),
    ...step(work.withdrawnOn, prepareWithdraw({ deployment, campaign }), 'the payment for'),
  ]
  return { entries, documents: [document, ...(reason ? [reason] : [])] }
}

type Submitted = { submission: number; evidence: Hex }

/** The attesters sign; the first of them posts all signatures. */
async function approvalEntries(stage: Stage, { plan, campaign }: Worked, work: WorkPlan, submitted: Submitted) {
  const [from] = attesters
  if (work.approvedOn === undefined || !from) return []
  const { deployment } = stage
  const { submission } = submitted
  const signatures = await Promise.all(
    attesters.slice(0, work.signatures).map(async (account) => {
      const approval = { campaign, milestone: work.milestone, ...submitted, attester: account.address }
      return {
        signer: account.address,
        data: await account.signTypedData(approvalTypedData({ deployment, approval })),
      }
    }),
  )
  const call = prepareApproveSubmission({ deployment, campaign, submission, signatures })
  return [{ at: stage.at(work.approvedOn), from, call, what: `approvals for ${plan.key}` }]
}

/** The document with the backers' reason, if the plan has one. */
async function reasonOf({ campaign }: Worked, { vetoReason: text }: WorkPlan, submission: number) {
  if (text === undefined) return undefined
  return canonicalDocument(parseReasonDocument({ type: 'commonweight/reason/1', campaign, submission, text }))
}

/** Backers veto one after another until the veto stands: a later call would be refused. */
function vetoEntries(
  stage: Stage,
  { plan, campaign, donations }: Worked,
  { vetoedOn }: WorkPlan,
  reason: Hex | undefined,
): Entry[] {
  if (vetoedOn === undefined) return []
  const { deployment } = stage
  const points = pointsOf(donations, stage.token(plan.token).decimals)
  const whole = points.reduce((sum, [, each]) => sum + each, 0n)
  const entries: Entry[] = []
  let cast = 0n
  for (const [from, each] of points) {
    if (cast * BigInt(FULL_SHARE) >= whole * BigInt(MIN_VETO_SHARE)) break
    cast += each
    const at = stage.at(vetoedOn + entries.length * VETO_INTERVAL_DAYS)
    const call = prepareVeto({ deployment, campaign, ...(reason && entries.length === 0 && { reason }) })
    entries.push({ at, from, call, what: `a veto against ${plan.key}` })
  }
  return entries
}

/** Each donor's points, computed like in the contract; without donors that have none. */
function pointsOf(donations: readonly Donation[], decimals: number): [HDAccount, bigint][] {
  const counted = new Map<HDAccount, bigint>()
  for (const { from, amount } of donations) {
    counted.set(from, (counted.get(from) ?? 0n) + countedOf(amount, BigInt(weightOf(from)), decimals))
  }
  return [...counted].map(([from, sum]): [HDAccount, bigint] => [from, isqrt(sum)]).filter(([, points]) => points > 0n)
}
