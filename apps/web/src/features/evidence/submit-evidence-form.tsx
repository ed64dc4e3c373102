'use client'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import { dateTimeText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import { DraftForm, useDraftForm } from '../../transactions/button/draft-form'
import { type Issue, issueAt } from '../../ui/form/issue'
import { LinkRows } from '../../ui/form/link-rows'
import { Rows } from '../../ui/form/rows'
import { TextField } from '../../ui/form/text-field'
import { useWallet } from '../../wallet/use-wallet'
import { BLANK_EVALUATION, BLANK_EVIDENCE, BLANK_REVISION } from './evidence-values'
import { FilesField } from './files-field'
import { evidence as words } from './words'

type SubmitEvidenceFormProps = {
  chain: SiteChain
  campaign: Pick<CampaignView, 'id' | 'title' | 'lab' | 'state' | 'cutoff' | 'submitsFrom'>
  /** The current milestone. */
  milestone: MilestoneView
  /** The chain's time when the page was made, Unix seconds. */
  now: number
}

/** The form in which the lab submits evidence for the current milestone. */
export function SubmitEvidenceForm({ chain, campaign, milestone, now }: SubmitEvidenceFormProps) {
  const { id, title } = campaign
  const { form, values, change, issues } = useDraftForm({
    chain,
    scope: `submit:${id}:${milestone.index}`,
    draftKey: `commonweight.draft.evidence.1:${id}:${milestone.index}`,
    blank: BLANK_EVIDENCE,
    planOf: (written) => ({
      title: words.flowTitle(milestone.index + 1, title),
      steps: async ({ runtime }) => {
        const { submitEvidenceSteps } = await import('./submit-evidence-steps')
        return submitEvidenceSteps({
          chain: runtime.chain,
          campaign: id,
          milestone: milestone.index,
          values: written,
        })
      },
    }),
  })
  const canSubmit =
    ['upcoming', 'open', 'building'].includes(campaign.state) && ['at-work', 'submitted'].includes(milestone.state)
  const isTooEarly = now < campaign.submitsFrom
  const text = (name: 'summary' | 'licence' | 'reproduce') => ({
    value: values[name],
    onValue: (value: string) => change({ [name]: value }),
    problem: issueAt(issues, name),
  })
  return (
    <DraftForm
      form={form}
      gap="gap-6"
      label={words.submit}
      hint={words.submitHint}
      canSubmit={canSubmit && !isTooEarly}
      notices={<Notices campaign={campaign} milestone={milestone} canSubmit={canSubmit} isTooEarly={isTooEarly} />}
    >
      <TextField label={words.summary} rows={5} {...text('summary')} />
      <TextField label={words.licence} isMono {...text('licence')} />
      <Rows
        label={words.revisions}
        rows={values.revisions}
        onRows={(revisions) => change({ revisions })}
        blank={BLANK_REVISION}
        max={20}
      >
        {(row, patch, index) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={words.repository}
              type="url"
              placeholder="https://"
              value={row.repository}
              onValue={(repository) => patch({ repository })}
              problem={issueAt(issues, `revisions.${index}.repository`)}
            />
            <TextField
              label={words.commit}
              isMono
              value={row.commit}
              onValue={(commit) => patch({ commit })}
              problem={issueAt(issues, `revisions.${index}.commit`)}
            />
          </div>
        )}
      </Rows>
      <FilesField files={values.files} onFiles={(files) => change({ files })} problem={issueAt(issues, 'files')} />
      <Evaluations values={values} change={change} issues={issues} />
      <TextField label={words.reproduce} rows={3} isMono {...text('reproduce')} />
      <LinkRows links={values.links} onLinks={(links) => change({ links })} issues={issues} />
    </DraftForm>
  )
}

type NoticesProps = Pick<SubmitEvidenceFormProps, 'campaign' | 'milestone'> & {
  canSubmit: boolean
  isTooEarly: boolean
}

/** Why evidence cannot be submitted, or what submitting does now. */
function Notices({ campaign: { lab, submitsFrom }, milestone, canSubmit, isTooEarly }: NoticesProps) {
  const wallet = useWallet()
  const isStranger = wallet.status === 'connected' && wallet.account !== lab
  return (
    <>
      {!canSubmit && <p className="notice">{words.cannot}</p>}
      {canSubmit && isTooEarly && <p className="notice notice-wait">{words.notYet(dateTimeText(submitsFrom))}</p>}
      {isStranger && (
        <p className="notice notice-wait">
          {words.notLab} <span className="num break-all">{lab}</span>
        </p>
      )}
      {milestone.state === 'submitted' && <p className="notice notice-wait">{words.replaces}</p>}
    </>
  )
}

type EvaluationsProps = {
  values: typeof BLANK_EVIDENCE
  change: (patch: Partial<typeof BLANK_EVIDENCE>) => void
  issues: readonly Issue[]
}

function Evaluations({ values, change, issues }: EvaluationsProps) {
  return (
    <Rows
      label={words.evaluations}
      rows={values.evaluations}
      onRows={(evaluations) => change({ evaluations })}
      blank={BLANK_EVALUATION}
      max={50}
    >
      {(row, patch, index) => {
        const field = (name: keyof typeof BLANK_EVALUATION) => ({
          value: row[name],
          onValue: (value: string) => patch({ [name]: value }),
          problem: issueAt(issues, `evaluations.${index}.${name}`),
        })
        return (
          <>
            <div className="grid gap-3 sm:grid-cols-3">
              <TextField label={words.name} {...field('name')} />
              <TextField label={words.metric} isMono {...field('metric')} />
              <TextField label={words.value} isMono inputMode="decimal" {...field('value')} />
            </div>
            <TextField label={words.command} isMono {...field('command')} />
          </>
        )
      }}
    </Rows>
  )
}
