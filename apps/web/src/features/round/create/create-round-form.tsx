'use client'
import type { SiteChain } from '../../../site-chain'
import { DraftForm, useDraftForm } from '../../../transactions/button/draft-form'
import type { FlowPlan } from '../../../transactions/flow-plan'
import { issueAt } from '../../../ui/form/issue'
import { SelectField } from '../../../ui/form/select-field'
import { TextField, type TextFieldProps } from '../../../ui/form/text-field'
import { roundForm as words } from '../words/round-form'
import { blankRound, type RoundValues } from './round-values'

/** For /rounds/new. */
type CreateRoundFormProps = { chain: SiteChain /** Chain time, Unix seconds. */; now: number }

/** One text field. `path` is the name of the field in issues. */
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
  const { form, values, change, issues } = useDraftForm({
    chain,
    scope: 'create-round',
    draftKey: 'commonweight.draft.round.1',
    blank: blankRound(now, (stable ?? native)?.address ?? ''),
    planOf: (written) => planOf(written, now),
  })
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
    <DraftForm form={form} gap="gap-6" label={words.submit} hint={words.submitHint}>
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
    </DraftForm>
  )
}

function planOf(values: RoundValues, now: number): Omit<FlowPlan, 'scope'> {
  return {
    title: words.flowTitle(values.title),
    steps: async ({ runtime, account }) => {
      const [{ readRound }, { createRoundSteps }] = await Promise.all([
        import('./read-round'),
        import('./create-round-steps'),
      ])
      const at = Math.max(now, await runtime.readTime())
      const read = await readRound({ values, chain: runtime.chain, operator: account, now: at })
      if (!('terms' in read)) {
        const { FormInvalidError } = await import('../../../ui/form/form-invalid-error')
        throw new FormInvalidError(read.issues)
      }
      return createRoundSteps(runtime.chain, read.terms, read.document)
    },
  }
}
