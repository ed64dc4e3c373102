import type { GiftSpan, ShareSpan } from '@commonweight/domain/views/lab-charts'
import type { TokenView } from '@commonweight/domain/views/token'
import { daySpans } from '@commonweight/read-models/labs/day-spans'
import { listCampaignEvents } from '@commonweight/read-models/labs/list-campaign-events'
import { loadGiftSpans } from '@commonweight/read-models/labs/load-gift-spans'
import { loadShareSpans } from '@commonweight/read-models/labs/load-share-spans'
import { getRoundStand } from '@commonweight/read-models/rounds/get-round-stand'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { campaignClaims } from '@commonweight/recompute/page-check/campaign-claims'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { accountOf } from '../../../../features/account/account-in-address'
import { CampaignActions } from '../../../../features/campaign/actions/campaign-actions'
import { campaignActionsProps } from '../../../../features/campaign/actions/campaign-actions-props'
import { campaignTimes } from '../../../../features/campaign/campaign-times'
import { loadCampaign } from '../../../../features/campaign/load-campaign'
import { NextStep } from '../../../../features/campaign/next/next-step'
import { nextStepProps } from '../../../../features/campaign/next/next-step-props'
import { CheckPage } from '../../../../features/check-chain/check-page'
import { CampaignHead } from '../../../../features/desk/campaign-head'
import { deskCharts, deskCampaign as words } from '../../../../features/desk/campaign-words'
import { GiftChart, PeopleChart, ShareChart } from '../../../../features/desk/charts'
import { EventLog } from '../../../../features/desk/event-log'
import { MilestoneTable } from '../../../../features/desk/milestone-table'
import { fundPanelProps } from '../../../../features/give/fund-panel-props'
import { Shows, topics } from '../../../../features/shell/shows'
import { getConfig } from '../../../../server/config'
import { readPageTime } from '../../../../server/freshness/read-head'
import { pageAt } from '../../../../server/page-at'
import { Section } from '../../../../ui/section'

export const metadata: Metadata = { title: words.over, robots: { index: false } }

const EVENTS_PER_PAGE = 25

export default async function DeskCampaignPage({ params, searchParams }: PageProps<'/lab/[account]/[campaign]'>) {
  const { account, campaign: id } = await params
  const lab = accountOf(account)
  const campaign = await loadCampaign(id)
  if (campaign.lab !== lab) notFound()
  const { after, log } = await searchParams
  const isBrief = [log].flat().at(-1) === 'brief'
  const db = sharedDb()
  const [round, now, { chain }] = await Promise.all([
    campaign.round ? getRoundStand(db, campaign.round.id) : null,
    readPageTime(),
    getConfig(),
  ])
  const spans = daySpans(campaign.opensAt, Math.max(campaign.opensAt, Math.min(now, campaign.closesAt)))
  const [gifts, shares, events] = await Promise.all([
    loadGiftSpans(db, campaign.id, spans),
    round ? loadShareSpans(db, campaign.id, round.id, spans) : null,
    pageAt(after, (query) => listCampaignEvents(db, campaign.id, { ...query, isBrief, limit: EVENTS_PER_PAGE })),
  ])
  const { next, shown } = nextStepProps(campaign, {
    actions: campaignActionsProps(chain, campaign, round, now),
    fund: fundPanelProps(chain, campaign, round),
  })
  return (
    <>
      <Shows
        of={[topics.campaign(campaign.id), ...(round ? [topics.round(round.id)] : [])]}
        times={campaignTimes(campaign)}
        now={now}
      />
      <div className="grid gap-x-16 gap-y-8 pb-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <CampaignHead campaign={campaign} />
        <aside className="space-y-8 lg:pt-12">
          <NextStep {...next} />
          <CampaignActions {...next.actions} visitor={shown} />
        </aside>
      </div>
      <div className="space-y-12">
        <Section id="milestones" title={words.sections.milestones} lead={words.milestonesLead}>
          <MilestoneTable campaign={campaign} />
        </Section>
        <Section id="charts" title={words.sections.charts} lead={words.chartsLead}>
          <Charts gifts={gifts} shares={shares} token={campaign.token} />
        </Section>
        <Section id="log" title={words.sections.log}>
          <EventLog
            events={events}
            href={`/lab/${lab}/${campaign.id}`}
            isBrief={isBrief}
            token={campaign.token}
            chain={chain}
          />
        </Section>
      </div>
      <CheckPage chain={chain} claims={campaignClaims(campaign, round, [])} />
    </>
  )
}

type ChartsProps = { gifts: GiftSpan[] | null; shares: ShareSpan[] | null; token: TokenView }

function Charts({ gifts, shares, token }: ChartsProps) {
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
      {gifts === null && <p className="text-soft">{deskCharts.tooMany}</p>}
      {gifts?.every((span) => span.gifts === 0) && <p className="text-soft">{deskCharts.none}</p>}
      {gifts?.some((span) => span.gifts > 0) && (
        <>
          <GiftChart spans={gifts} token={token} />
          <PeopleChart spans={gifts} />
        </>
      )}
      {shares ? <ShareChart spans={shares} /> : <p className="text-soft">{deskCharts.share.none}</p>}
    </div>
  )
}
