'use client'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import { type FormEvent, useState } from 'react'
import { dateTimeText } from '../../format/time'
import type { SiteChain } from '../../site-chain'
import { FlowSubmit } from '../../transactions/button/flow-submit'
import { useFlowControl } from '../../transactions/use-flow-control'
import { DraftLine } from '../../ui/form/draft-line'
import { FormInvalidError, type Issue, issueAt } from '../../ui/form/issue'
import { Issues } from '../../ui/form/issues'
import { LinkRows } from '../../ui/form/link-rows'
import { Rows } from '../../ui/form/rows'
import { TextField } from '../../ui/form/text-field'
import { useDraft } from '../../ui/form/use-draft'
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

/** The lab puts evidence for the current milestone before the attesters. */
export function SubmitEvidenceForm({ chain, campaign, milestone, now }: SubmitEvidenceFormProps) {
  const { id, title, lab } = campaign
  const wallet = useWallet()
  const control = useFlowControl(chain)
  const draft = useDraft(`commonweight.draft.evidence.1:${id}:${milestone.index}`, BLANK_EVIDENCE)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const { values, change } = draft
  const isStranger = wallet.status === 'connected' && wallet.account !== lab
  const canSubmit =
    ['upcoming', 'open', 'building'].includes(campaign.state) && ['at-work', 'submitted'].includes(milestone.state)
  const isTooEarly = now < campaign.submitsFrom
  const scope = `submit:${id}:${milestone.index}`
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIssues([])
    void control.begin({
      scope,
      title: words.flowTitle(milestone.index + 1, title),
      steps: async ({ runtime }) => {
        const { submitEvidenceSteps } = await import('./submit-evidence-steps')
        const parameters = { chain: runtime.chain, campaign: id, milestone: milestone.index, values }
        return submitEvidenceSteps(parameters).catch((error: unknown) => {
          if (error instanceof FormInvalidError) setIssues(error.issues)
          throw error
        })
      },
    })
  }
  const text = (name: 'summary' | 'licence' | 'reproduce') => ({
    value: values[name],
    onValue: (value: string) => change({ [name]: value }),
    problem: issueAt(issues, name),
  })
  return (
    <form className="flex max-w-2xl flex-col gap-6" onSubmit={submit} noValidate>
      {!canSubmit && <p className="notice">{words.cannot}</p>}
      {canSubmit && isTooEarly && (
        <p className="notice notice-wait">{words.notYet(dateTimeText(campaign.submitsFrom))}</p>
      )}
      {isStranger && (
        <p className="notice notice-wait">
          {words.notLab} <span className="num break-all">{lab}</span>
        </p>
      )}
      {milestone.state === 'submitted' && <p className="notice notice-wait">{words.replaces}</p>}
      <DraftLine savedAt={draft.savedAt} startOver={draft.startOver} />
      <Issues issues={issues} />
      <TextField label={words.summary} rows={5} {...text('summary')} />
      <TextField label={words.licence} isMono {...text('licence')} />
      <Rows
        label={words.revisions}
        rows={values.revisions}
        onRows={(revisions) => change({ revisions })}
        blank={BLANK_REVISION}
        most={20}
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
      {canSubmit && !isTooEarly && (
        <FlowSubmit
          chain={chain}
          scope={scope}
          control={control}
          label={words.submit}
          hint={words.submitHint}
          onProven={draft.startOver}
        />
      )}
    </form>
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
      most={50}
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
