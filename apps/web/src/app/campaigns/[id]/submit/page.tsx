import type { Metadata } from 'next'
import { campaignTimes } from '../../../../features/campaign/campaign-times'
import { loadCampaign } from '../../../../features/campaign/load-campaign'
import { milestonesLead } from '../../../../features/campaign/milestones-lead'
import { Timeline } from '../../../../features/campaign/timeline'
import { campaign as copy } from '../../../../features/campaign/words'
import { SubmitEvidenceForm } from '../../../../features/evidence/submit-evidence-form'
import { Shows, topics } from '../../../../features/shell/shows'
import { getConfig } from '../../../../server/config'
import { readPageTime } from '../../../../server/freshness/read-head'
import { NeedsScript } from '../../../../ui/needs-script'
import { Notice } from '../../../../ui/notice'
import { PageTitle } from '../../../../ui/page-title'
import { Section } from '../../../../ui/section'

export const metadata: Metadata = { title: copy.submit.title, robots: { index: false } }

export default async function SubmitPage({ params }: PageProps<'/campaigns/[id]/submit'>) {
  const campaign = await loadCampaign((await params).id)
  const [now, { chain }] = await Promise.all([readPageTime(), getConfig()])
  const { id, title, lab, state, cutoff, submitsFrom, timeline } = campaign
  // Evidence may be replaced until it is approved.
  const milestone = timeline.find(({ state: at }) => at === 'at-work' || at === 'submitted')
  const lead = milestone && copy.submit.lead(milestone.index + 1, milestone.title)
  return (
    <>
      <PageTitle title={copy.submit.title} lead={lead}>
        <a href={`/campaigns/${id}`} className="target mt-4 inline-block text-sm underline">
          {title}
        </a>
      </PageTitle>
      <Shows of={[topics.campaign(id)]} times={campaignTimes(campaign)} now={now} />
      <NeedsScript />
      {milestone ? (
        <SubmitEvidenceForm
          chain={chain}
          campaign={{ id, title, lab, state, cutoff, submitsFrom }}
          milestone={milestone}
          now={now}
        />
      ) : (
        <Notice tone="wait">{copy.submit.none}</Notice>
      )}
      <div className="mt-12">
        <Section id="milestones" title={copy.sections.milestones} lead={milestonesLead(campaign)}>
          <Timeline campaign={campaign} now={now} explorerTxUrl={chain.explorerTxUrl} />
        </Section>
      </div>
    </>
  )
}
