'use client'
import { useEffect } from 'react'
import type { SiteChain } from '../../site-chain'
import { DraftForm, useDraftForm } from '../../transactions/button/draft-form'
import type { FlowPlan } from '../../transactions/flow-plan'
import { issueAt } from '../../ui/form/issue'
import { SelectField } from '../../ui/form/select-field'
import { TextField } from '../../ui/form/text-field'
import { ListField } from './list-field'
import { blankReward, type RewardValues } from './reward-values'
import { rewardForm as words } from './words/reward-form'

/** @property campaign From the page's address. @property now Chain time, Unix seconds. */
type RewardFormProps = { chain: SiteChain; campaign: string; now: number }

const KINDS = ['campaign', 'list', 'budget'] as const

/** Puts up a reward from the connected account. */
export function RewardForm({ chain, campaign, now }: RewardFormProps) {
  const [native, stable] = chain.tokens
  const { form, values, change, issues } = useDraftForm({
    chain,
    scope: 'create-reward',
    draftKey: 'commonweight.draft.reward.1',
    blank: blankReward(now, (stable ?? native)?.address ?? ''),
    planOf: (written) => planOf(written, chain, now),
  })
  const isUnset = campaign !== '' && values.campaign !== campaign
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after the draft was read
  useEffect(() => {
    if (isUnset) change({ kind: 'campaign', campaign })
  }, [campaign])
  const token = chain.tokens.find(({ address }) => address === values.token)
  return (
    <DraftForm form={form} gap="gap-6" label={words.submit} hint={words.submitHint}>
      <SelectField
        label={words.kind}
        value={values.kind}
        onValue={(kind) => change({ kind: KINDS.find((each) => each === kind) ?? 'campaign' })}
        options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        hint={values.kind === 'budget' ? words.budgetHint : undefined}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.token}
          value={values.token}
          onValue={(chosen) => change({ token: chosen })}
          options={chain.tokens.map(({ address, symbol }) => ({ value: address, label: symbol }))}
          problem={issueAt(issues, 'token')}
        />
        <TextField
          label={words.amount}
          hint={words.amountHint}
          isMono
          inputMode="decimal"
          value={values.amount}
          onValue={(amount) => change({ amount })}
          problem={issueAt(issues, 'amount')}
        />
      </div>
      {values.kind === 'campaign' ? (
        <TextField
          label={words.campaign}
          hint={words.campaignHint}
          isMono
          value={values.campaign}
          onValue={(id) => change({ campaign: id })}
          problem={issueAt(issues, 'campaign')}
        />
      ) : (
        <ListField
          symbol={token?.symbol ?? ''}
          value={values.list}
          onValue={(list) => change({ list })}
          problem={issueAt(issues, 'list')}
        />
      )}
      <TextField
        label={words.end}
        hint={words.endHint}
        type="datetime-local"
        value={values.end}
        onValue={(end) => change({ end })}
        problem={issueAt(issues, 'end')}
      />
    </DraftForm>
  )
}

function planOf(values: RewardValues, chain: SiteChain, now: number): Omit<FlowPlan, 'scope'> {
  const symbol = chain.tokens.find(({ address }) => address === values.token)?.symbol ?? ''
  return {
    title: words.flowTitle(`${values.amount} ${symbol}`),
    steps: async (context) => {
      const [{ readReward }, { createRewardSteps }] = await Promise.all([
        import('./read-reward'),
        import('./reward-steps'),
      ])
      const at = Math.max(now, await context.runtime.readTime())
      const read = await readReward(values, context.runtime, at)
      if ('reward' in read) return createRewardSteps(context, read.reward)
      const { FormInvalidError } = await import('../../ui/form/form-invalid-error')
      throw new FormInvalidError(read.issues)
    },
  }
}
