'use client'
import { DraftForm, useDraftForm } from '../../transactions/button/draft-form'
import type { FlowPlan } from '../../transactions/flow-plan'
import { AboutSection } from './about-section'
import type { CampaignValues, RoundOption } from './campaign-values'
import { MilestonesSection } from './milestones-section'
import { MoneySection } from './money-section'
import type { SectionProps } from './section-props'
import { TrustSection } from './trust-section'
import { list as words } from './words/list'

type ListCampaignFormProps = Pick<SectionProps, 'chain' | 'rounds' | 'now'> & { blank: CampaignValues }

/** Lists a campaign: writes all its terms, stores their document, then sends one transaction. */
export function ListCampaignForm(props: ListCampaignFormProps) {
  const { chain, rounds, blank } = props
  const roundOf = ({ round }: CampaignValues) => rounds.find(({ id }) => String(id) === round) ?? null
  const { form, values, change, issues } = useDraftForm({
    chain,
    scope: 'create-campaign',
    draftKey: 'commonweight.draft.campaign.1',
    blank,
    planOf: (written) => planOf(written, roundOf(written), props),
  })
  const section: SectionProps = { ...props, values, change, issues, round: roundOf(values) }
  return (
    <DraftForm form={form} gap="gap-10" label={words.submit} hint={words.submitHint}>
      <AboutSection {...section} />
      <MoneySection {...section} />
      <TrustSection {...section} />
      <MilestonesSection {...section} />
    </DraftForm>
  )
}

function planOf(
  values: CampaignValues,
  round: RoundOption | null,
  { chain, now }: ListCampaignFormProps,
): Omit<FlowPlan, 'scope'> {
  // Names the amounts in errors of the contract.
  const token = round?.token ?? chain.tokens.find(({ address }) => address === values.token)
  return {
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
        const { FormInvalidError } = await import('../../ui/form/form-invalid-error')
        throw new FormInvalidError(read.issues)
      }
      return createCampaignSteps(runtime.chain, read.terms, read.document)
    },
  }
}
