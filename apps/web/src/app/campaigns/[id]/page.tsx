import type { CampaignView } from '@commonweight/domain/views/campaign'
import { listDonations } from '@commonweight/read-models/donations/list-donations'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { getRoundStand } from '@commonweight/read-models/rounds/get-round-stand'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { Metadata } from 'next'
import { CampaignActions } from '../../../features/campaign/actions/campaign-actions'
import { campaignActionsProps } from '../../../features/campaign/actions/campaign-actions-props'
import { CampaignHead } from '../../../features/campaign/campaign-head'
import { campaignTimes } from '../../../features/campaign/campaign-times'
import { DonationList } from '../../../features/campaign/donation-list'
import { FailingFacts } from '../../../features/campaign/failing-facts'
import { FundingFacts } from '../../../features/campaign/funding-facts'
import { loadCampaign } from '../../../features/campaign/load-campaign'
import { MatchExplained } from '../../../features/campaign/match-explained'
import { SectionLinks } from '../../../features/campaign/section-links'
import { StoryText } from '../../../features/campaign/story-text'
import { TermsFacts } from '../../../features/campaign/terms-facts'
import { Timeline } from '../../../features/campaign/timeline'
import { campaign as copy } from '../../../features/campaign/words'
import { FundPanel } from '../../../features/give/fund-panel'
import { fundPanelProps } from '../../../features/give/fund-panel-props'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { ActionsPanel } from '../../../ui/actions-panel'
import { ListingNotices } from '../../../ui/listing/listing-notices'
import { TokenWarning } from '../../../ui/listing/token-warning'
import { NeedsScript } from '../../../ui/needs-script'
import { Section } from '../../../ui/section'

type Props = PageProps<'/campaigns/[id]'>

const DONATIONS_PER_PAGE = 20

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary, listed } = await loadCampaign((await params).id)
  const robots = listed ? {} : { robots: { index: false } }
  return { title, description: summary, openGraph: { title, description: summary }, ...robots }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const campaign = await loadCampaign((await params).id)
  const after = [(await searchParams).after].flat().at(-1)
  const [round, donations, now, { chain }] = await Promise.all([
    campaign.round ? getRoundStand(sharedDb(), campaign.round.id) : null,
    loadDonations(campaign, after),
    readPageTime(),
    getConfig(),
  ])
  const { sections } = copy
  return (
    <>
      <Shows
        of={[topics.campaign(campaign.id), ...(campaign.round ? [topics.round(campaign.round.id)] : [])]}
        times={campaignTimes(campaign)}
        now={now}
      />
      <CampaignHead campaign={campaign} />
      <ListingNotices listing={campaign} token={campaign.token} />
      <div className="mt-8 grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <FundingFacts campaign={campaign} now={now} />
        </div>
        <aside className="space-y-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <ActionsPanel title={copy.actions}>
            <CampaignActions {...campaignActionsProps(chain, campaign, round, now)} />
          </ActionsPanel>
          <div className="space-y-8 lg:sticky lg:top-8">
            {campaign.token.listed === false && <TokenWarning token={campaign.token} isBrief />}
            {campaign.state === 'open' && <NeedsScript />}
            <FundPanel {...fundPanelProps(chain, campaign, round)} />
            <FailingFacts campaign={campaign} />
          </div>
        </aside>
        <div className="min-w-0 lg:col-start-1 lg:row-start-2">
          <SectionLinks />
          <div className="mt-4 space-y-12">
            <Section id="story" title={sections.story}>
              <StoryText campaign={campaign} />
            </Section>
            <Section id="milestones" title={sections.milestones} lead={milestonesLead(campaign)}>
              <Timeline campaign={campaign} now={now} explorerTxUrl={chain.explorerTxUrl} />
            </Section>
            <Section id="match" title={sections.match}>
              <MatchExplained campaign={campaign} round={round} />
            </Section>
            <Section id="donations" title={sections.donations} lead={copy.donations.lead}>
              <DonationList
                {...donations}
                href={`/campaigns/${campaign.id}`}
                isFirst={!after}
                explorerTxUrl={chain.explorerTxUrl}
              />
            </Section>
            <Section id="terms" title={sections.terms} lead={copy.terms.lead}>
              <TermsFacts campaign={campaign} explorerTxUrl={chain.explorerTxUrl} />
            </Section>
          </div>
        </div>
      </div>
    </>
  )
}

/** Where evidence has to wait for the close, the lead says so. */
function milestonesLead({ goal }: CampaignView): string {
  const { lead, leadGoal } = copy.milestones
  return goal > 0n ? `${lead} ${leadGoal}` : lead
}

async function loadDonations({ id }: CampaignView, after: string | undefined) {
  const db = sharedDb()
  try {
    const page = { limit: DONATIONS_PER_PAGE, ...(after ? { after } : {}) }
    return { donations: await listDonations(db, id, page), isBadCursor: false }
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    return { donations: await listDonations(db, id, { limit: DONATIONS_PER_PAGE }), isBadCursor: true }
  }
}
