'use client'
import { type FormEvent, useState } from 'react'
import type { SiteChain } from '../../../site-chain'
import { FlowSubmit } from '../../../transactions/button/flow-submit'
import type { FlowPlan } from '../../../transactions/flow-plan'
import { useFlowControl } from '../../../transactions/use-flow-control'
import { DraftLine } from '../../../ui/form/draft-line'
import { FormInvalidError, type Issue, issueAt } from '../../../ui/form/issue'
import { Issues } from '../../../ui/form/issues'
import { SelectField } from '../../../ui/form/select-field'
import { TextField, type TextFieldProps } from '../../../ui/form/text-field'
import { useDraft } from '../../../ui/form/use-draft'
import { roundForm as words } from '../words/round-form'
import { blankRound, type RoundValues } from './round-values'

/** For /rounds/new. */
type CreateRoundFormProps = { chain: SiteChain /** Chain time, Unix seconds. */; now: number }

const SCOPE = 'create-round'

/** Field, label and how it is written; `path` is what an issue names it. */
type Line = Pick<TextFieldProps, 'hint' | 'rows' | 'type' | 'isMono' | 'inputMode'> & {
  name: Exclude<keyof RoundValues, 'unused'>
  label: string
  path?: string
}

const TEXTS: readonly Line[] = [
  { name: 'title', label: words.title },
  { name: 'summary', label: words.summary },
  { name: 'operatorName', label: words.operatorName },
  { name: 'story', label: words.story, hint: words.storyHint, rows: 6 },
]

const NUMBERS: readonly Line[] = [
  { name: 'start', label: `${words.start} (UTC)`, type: 'datetime-local' },
  { name: 'end', label: `${words.end} (UTC)`, hint: words.endHint, type: 'datetime-local' },
  { name: 'reviewDays', label: words.reviewDays, hint: words.reviewHint, isMono: true, path: 'reviewPeriod' },
  { name: 'claimDays', label: words.claimDays, hint: words.claimHint, isMono: true, path: 'claimUntil' },
  { name: 'minimum', label: words.minimum, isMono: true, inputMode: 'decimal' },
  { name: 'cap', label: words.cap, isMono: true, inputMode: 'decimal' },
  {
    name: 'challengeDays',
    label: words.challengeDays,
    hint: words.challengeHint,
    isMono: true,
    path: 'challengePeriod',
  },
  { name: 'threshold', label: words.threshold, isMono: true, inputMode: 'numeric' },
]

/** Opens a matching round with the connected account as its operator. */
export function CreateRoundForm({ chain, now }: CreateRoundFormProps) {
  const [native, stable] = chain.tokens
  const draft = useDraft('commonweight.draft.round.1', blankRound(now, (stable ?? native)?.address ?? ''))
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const control = useFlowControl(chain)
  const { values, change } = draft
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIssues([])
    void control.begin(planOf(values, now, setIssues))
  }
  const line = ({ name, path = name, ...field }: Line) => (
    <TextField
      key={name}
      {...field}
      value={values[name]}
      onValue={(value) => change({ [name]: value })}
      problem={issueAt(issues, path)}
    />
  )
  return (
    <form className="flex max-w-2xl flex-col gap-6" onSubmit={submit} noValidate>
      <DraftLine savedAt={draft.savedAt} startOver={draft.startOver} />
      <Issues issues={issues} />
      {TEXTS.map(line)}
      <SelectField
        label={words.token}
        value={values.token}
        onValue={(token) => change({ token })}
        options={chain.tokens.map(({ address, symbol }) => ({ value: address, label: symbol }))}
        problem={issueAt(issues, 'token')}
      />
      <div className="grid gap-4 sm:grid-cols-2">{NUMBERS.map(line)}</div>
      <SelectField
        label={words.unused}
        hint={words.unusedHint}
        value={values.unused}
        onValue={(unused) => change({ unused: unused === 'account' ? 'account' : 'sponsors' })}
        options={[
          { value: 'sponsors', label: words.unusedSponsors },
          { value: 'account', label: words.unusedAccount },
        ]}
      />
      {values.unused === 'account' && line({ name: 'unusedTo', label: words.unusedTo, isMono: true })}
      {line({ name: 'attesters', label: words.attesters, hint: words.attestersHint, rows: 3, isMono: true })}
      <FlowSubmit
        chain={chain}
        control={control}
        scope={SCOPE}
        label={words.submit}
        hint={words.submitHint}
        onProven={draft.startOver}
      />
    </form>
  )
}

function planOf(values: RoundValues, now: number, onIssues: (issues: readonly Issue[]) => void): FlowPlan {
  return {
    scope: SCOPE,
    title: words.flowTitle(values.title),
    steps: async ({ runtime, account }) => {
      const [{ readRound }, { createRoundSteps }] = await Promise.all([
        import('./read-round'),
        import('./create-round-steps'),
      ])
      const at = Math.max(now, await runtime.readTime())
      const read = await readRound({ values, chain: runtime.chain, operator: account, now: at })
      if (!('terms' in read)) {
        onIssues(read.issues)
        throw new FormInvalidError(read.issues)
      }
      return createRoundSteps(runtime.chain, read.terms, read.document)
    },
  }
}
