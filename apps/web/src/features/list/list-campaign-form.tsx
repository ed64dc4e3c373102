'use client'
import { type FormEvent, useState } from 'react'
import { FlowSubmit } from '../../transactions/button/flow-submit'
import type { FlowPlan } from '../../transactions/flow-plan'
import { useFlowControl } from '../../transactions/use-flow-control'
import { DraftLine } from '../../ui/form/draft-line'
import { FormInvalidError, type Issue } from '../../ui/form/issue'
import { Issues } from '../../ui/form/issues'
import { useDraft } from '../../ui/form/use-draft'
import { AboutSection } from './about-section'
import { blankCampaign } from './campaign-values'
import { MilestonesSection } from './milestones-section'
import { MoneySection } from './money-section'
import type { SectionProps } from './section-props'
import { TrustSection } from './trust-section'
import { list as words } from './words'

const SCOPE = 'create-campaign'

type ListCampaignFormProps = Pick<SectionProps, 'chain' | 'rounds' | 'now'>

/** Lists a campaign: writes all its terms, stores their document, then sends one transaction. */
export function ListCampaignForm(props: ListCampaignFormProps) {
  const { chain, rounds, now } = props
  const draft = useDraft(
    'commonweight.draft.campaign.1',
    blankCampaign(now, chain.tokens[1]?.address ?? chain.tokens[0]?.address ?? ''),
  )
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const control = useFlowControl(chain)
  const { values } = draft
  const round = rounds.find(({ id }) => String(id) === values.round) ?? null
  const section: SectionProps = { ...props, values, change: draft.change, issues, round }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIssues([])
    void control.begin(planOf(section, setIssues))
  }
  return (
    <form className="flex max-w-2xl flex-col gap-10" onSubmit={submit} noValidate>
      <DraftLine savedAt={draft.savedAt} startOver={draft.startOver} />
      <Issues issues={issues} />
      <AboutSection {...section} />
      <MoneySection {...section} />
      <TrustSection {...section} />
      <MilestonesSection {...section} />
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

function planOf(section: SectionProps, onIssues: (issues: readonly Issue[]) => void): FlowPlan {
  const { values, round, now, chain } = section
  // For amounts in what the contract refuses.
  const token = round?.token ?? chain.tokens.find(({ address }) => address === values.token)
  return {
    scope: SCOPE,
    title: words.flowTitle(values.title),
    ...(token && { token: token.address }),
    steps: async ({ runtime, account }) => {
      const [{ readCampaign }, { createCampaignSteps }] = await Promise.all([
        import('./read-campaign'),
        import('./create-campaign-steps'),
      ])
      const at = Math.max(now, await runtime.readTime())
      const read = await readCampaign({ values, chain: runtime.chain, round, lab: account, now: at })
      if (!('terms' in read)) {
        onIssues(read.issues)
        throw new FormInvalidError(read.issues)
      }
      return createCampaignSteps(runtime.chain, read.terms, read.document)
    },
  }
}
