import { campaignDonations } from '@commonweight/read-models/donations/campaign-donations'
import { InvalidCursorError } from '@commonweight/read-models/paging/invalid-cursor-error'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { CampaignView } from '@commonweight/read-models/views'
import type { Metadata } from 'next'
import { ActionsPanel } from '../../../components/actions-panel'
import { CampaignHead } from '../../../components/campaign/campaign-head'
import { DonationList } from '../../../components/campaign/donation-list'
import { FailingFacts } from '../../../components/campaign/failing-facts'
import { FundingFacts } from '../../../components/campaign/funding-facts'
import { MatchExplained } from '../../../components/campaign/match-explained'
import { SectionLinks } from '../../../components/campaign/section-links'
import { StoryText } from '../../../components/campaign/story-text'
import { TermsFacts } from '../../../components/campaign/terms-facts'
import { Timeline } from '../../../components/campaign/timeline'
import { ListingNotices } from '../../../components/listing/listing-notices'
import { TokenWarning } from '../../../components/listing/token-warning'
import { NeedsScript } from '../../../components/needs-script'
import { Section } from '../../../components/section'
import { CampaignActions } from '../../../islands/campaign-actions'
import { FundPanel } from '../../../islands/fund-panel'
import { campaignActionsProps } from '../../../islands/props/campaign-actions-props'
import { fundPanelProps } from '../../../islands/props/fund-panel-props'
import { campaign as copy } from '../../../messages/campaign'
import { getConfig } from '../../../server/config'
import { campaignOf } from '../../../server/page-subject'
import { pageTime } from '../../../server/read-head'

type Props = PageProps<'/campaigns/[id]'>

const GIFTS_PER_PAGE = 20

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary, listed } = await campaignOf((await params).id)
  const robots = listed ? {} : { robots: { index: false } }
  return { title, description: summary, openGraph: { title, description: summary }, ...robots }
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const campaign = await campaignOf((await params).id)
  const after = [(await searchParams).after].flat().at(-1)
  const [round, gifts, now, { chain }] = await Promise.all([
    campaign.round ? getRound(sharedDb(), campaign.round.id) : null,
    giftsAfter(campaign, after),
    pageTime(),
    getConfig(),
  ])
  const { sections } = copy
  return (
    <>
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
              <Timeline campaign={campaign} now={now} />
            </Section>
            <Section id="match" title={sections.match}>
              <MatchExplained campaign={campaign} round={round} />
            </Section>
            <Section id="donations" title={sections.donations} lead={copy.donations.lead}>
              <DonationList {...gifts} href={`/campaigns/${campaign.id}`} isFirst={!after} />
            </Section>
            <Section id="terms" title={sections.terms} lead={copy.terms.lead}>
              <TermsFacts campaign={campaign} />
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

async function giftsAfter({ id }: CampaignView, after: string | undefined) {
  const db = sharedDb()
  try {
    const page = { limit: GIFTS_PER_PAGE, ...(after ? { after } : {}) }
    return { donations: await campaignDonations(db, id, page), isBadCursor: false }
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    return { donations: await campaignDonations(db, id, { limit: GIFTS_PER_PAGE }), isBadCursor: true }
  }
}
