import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundStand } from '@commonweight/domain/views/round'
import { listDonations } from '@commonweight/read-models/donations/list-donations'
import { loadLabRecord } from '@commonweight/read-models/labs/load-lab-record'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { getRoundStand } from '@commonweight/read-models/rounds/get-round-stand'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { campaignClaims } from '@commonweight/recompute/page-check/campaign-claims'
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
import { milestonesLead } from '../../../features/campaign/milestones-lead'
import { Dock } from '../../../features/campaign/next/dock'
import { NextStep } from '../../../features/campaign/next/next-step'
import { nextStepProps } from '../../../features/campaign/next/next-step-props'
import { SectionLinks } from '../../../features/campaign/section-links'
import { StoryText } from '../../../features/campaign/story-text'
import { TermsFacts } from '../../../features/campaign/terms-facts'
import { Timeline } from '../../../features/campaign/timeline'
import { campaign as copy } from '../../../features/campaign/words'
import { CheckPage } from '../../../features/check-chain/check-page'
import { DepositLink } from '../../../features/deposit/deposit-link'
import { FundPanel } from '../../../features/give/fund-panel'
import { fundPanelProps } from '../../../features/give/fund-panel-props'
import { LabLine } from '../../../features/lab/lab-line'
import { PlateHead } from '../../../features/plate/plate-head'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import type { SiteChain } from '../../../site-chain'
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
  const [round, donations, record, now, { chain }] = await Promise.all([
    campaign.round ? getRoundStand(sharedDb(), campaign.round.id) : null,
    loadDonations(campaign, after),
    loadLabRecord(sharedDb(), campaign.lab),
    readPageTime(),
    getConfig(),
  ])
  const fund = fundPanelProps(chain, campaign, round)
  const { next, shown } = nextStepProps(campaign, { actions: campaignActionsProps(chain, campaign, round, now), fund })
  const isGiving = campaign.state === 'open'
  return (
    <>
      <Shows
        of={[topics.campaign(campaign.id), ...(campaign.round ? [topics.round(campaign.round.id)] : [])]}
        times={campaignTimes(campaign)}
        now={now}
      />
      <div className="pt-6">
        <PlateHead campaign={campaign} />
      </div>
      {/* On a phone one column with the bar at its end: the step before the story, the panel for gifts after it. */}
      <div className="mt-6 flex flex-col gap-y-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-16">
        <div className="min-w-0 space-y-8">
          <CampaignHead campaign={campaign} lab={<LabLine campaign={campaign} record={record} />} />
          <ListingNotices listing={campaign} token={campaign.token} />
          <FundingFacts campaign={campaign} now={now} />
        </div>
        <aside className="contents lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:flex lg:flex-col lg:gap-8">
          <div className="space-y-8 empty:hidden lg:contents">
            <NextStep {...next} />
          </div>
          <div className={`space-y-8 empty:hidden lg:sticky lg:top-8 ${isGiving ? 'max-lg:order-last' : ''}`}>
            {campaign.token.listed === false && <TokenWarning token={campaign.token} isBrief />}
            {isGiving && <NeedsScript />}
            <FundPanel {...fund} />
            {isGiving && <DepositLink campaign={campaign.id} token={campaign.token} />}
            <FailingFacts campaign={campaign} />
            <CampaignActions {...next.actions} visitor={shown} />
            <a className="target inline-block text-sm underline" href={`/rewards/new?campaign=${campaign.id}`}>
              {copy.reward}
            </a>
          </div>
        </aside>
        <div className="min-w-0 lg:col-start-1 lg:row-start-2">
          <SectionLinks campaign={campaign} />
          <Sections campaign={campaign} round={round} donations={donations} now={now} isFirst={!after} chain={chain} />
        </div>
        <Dock visitor={shown} href={isGiving ? '#give' : '#next'} />
      </div>
      <CheckPage chain={chain} claims={campaignClaims(campaign, round, donations.donations.items)} />
    </>
  )
}

type SectionsProps = {
  campaign: CampaignView
  round: RoundStand | null
  donations: Awaited<ReturnType<typeof loadDonations>>
  now: number
  isFirst: boolean
  chain: SiteChain
}

function Sections({ campaign, round, donations, now, isFirst, chain }: SectionsProps) {
  const { explorerTxUrl } = chain
  const { sections } = copy
  return (
    <div className="mt-4 space-y-12 [&>section:first-child]:border-t-0">
      <Section id="story" title={sections.story}>
        <StoryText campaign={campaign} />
      </Section>
      <Section id="milestones" title={sections.milestones} lead={milestonesLead(campaign)}>
        <Timeline campaign={campaign} now={now} explorerTxUrl={explorerTxUrl} />
      </Section>
      <Section id="match" title={sections.match}>
        <MatchExplained campaign={campaign} round={round} chain={chain} />
      </Section>
      <Section id="donations" title={sections.donations} lead={copy.donations.lead}>
        <DonationList
          {...donations}
          href={`/campaigns/${campaign.id}`}
          isFirst={isFirst}
          explorerTxUrl={explorerTxUrl}
          now={now}
        />
      </Section>
      <Section id="terms" title={sections.terms} lead={copy.terms.lead}>
        <TermsFacts campaign={campaign} chain={chain} />
      </Section>
    </div>
  )
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
