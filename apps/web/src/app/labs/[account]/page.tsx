import { listCampaigns } from '@commonweight/read-models/campaigns/list-campaigns'
import { getPublicProfile } from '@commonweight/read-models/labs/lab-profile'
import { loadLabRecord } from '@commonweight/read-models/labs/load-lab-record'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { Metadata } from 'next'
import { accountOf } from '../../../features/account/account-in-address'
import { cardTimes } from '../../../features/campaign/campaign-times'
import { CampaignRow } from '../../../features/explore/campaign-row'
import { RecordFacts } from '../../../features/lab/record-facts'
import { lab as words } from '../../../features/lab/words'
import { ProfilePictures, ProfileText } from '../../../features/lab-profile/profile-header'
import { AccountInFull } from '../../../features/names/account-in-full'
import { Shows, topics } from '../../../features/shell/shows'
import { readPageTime } from '../../../server/freshness/read-head'
import { pageAt } from '../../../server/page-at'
import { ScopeLine } from '../../../ui/listing/scope-line'
import { Notice } from '../../../ui/notice'
import { Paging } from '../../../ui/paging'
import { Section } from '../../../ui/section'
import { pages } from '../../../ui/words'

type Props = PageProps<'/labs/[account]'>

const CAMPAIGNS_PER_PAGE = 20

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const newest = await newestOf(accountOf((await params).account))
  return { title: newest?.labName ?? words.title, ...(newest ? {} : { robots: { index: false } }) }
}

export default async function LabPage({ params, searchParams }: Props) {
  const account = accountOf((await params).account)
  const asked = await searchParams
  const scope = [asked.scope].flat().at(-1) === 'all' ? 'all' : 'listed'
  const db = sharedDb()
  const [record, campaigns, newest, now, profile] = await Promise.all([
    loadLabRecord(db, account),
    pageAt(asked.after, (query) => listCampaigns(db, { ...query, search: account, scope, limit: CAMPAIGNS_PER_PAGE })),
    newestOf(account),
    readPageTime(),
    getPublicProfile(db, account),
  ])
  const hrefOf = (of: typeof scope) => (of === 'all' ? `/labs/${account}?scope=all` : `/labs/${account}`)
  return (
    <>
      <Shows
        of={[topics.account(account), ...campaigns.items.map(({ id }) => topics.campaign(id))]}
        times={campaigns.items.flatMap(cardTimes)}
        now={now}
      />
      <header className="pt-8 pb-8 md:pt-12">
        {profile && <ProfilePictures profile={profile} />}
        <h1 className="title text-xl break-words md:text-2xl">
          <bdi>{profile?.name ?? newest?.labName ?? words.title}</bdi>
        </h1>
        <p className="mt-4 text-soft">
          {words.account} <AccountInFull account={account} />
        </p>
        {newest && <p className="mt-1 max-w-2xl text-sm text-faint">{words.ownName}</p>}
        {profile && <ProfileText profile={profile} />}
        {newest?.demo && (
          <div className="mt-4 max-w-2xl">
            <Notice>{pages.demoLong}</Notice>
          </div>
        )}
      </header>
      <Section id="record" title={words.record.title} lead={words.record.lead}>
        <RecordFacts record={record} />
      </Section>
      <div className="mt-12">
        <Section id="campaigns" title={words.campaigns.title}>
          <ScopeLine scope={scope} text={words.campaigns.scope} hrefOf={hrefOf} />
          {campaigns.items.length === 0 && <p className="mt-4 text-soft">{words.none}</p>}
          <div className="mt-2">
            {campaigns.items.map((campaign) => (
              <CampaignRow key={campaign.id} campaign={campaign} />
            ))}
          </div>
          <div className="my-6">
            <Paging
              {...pages.paging}
              first={campaigns.isFirst ? null : hrefOf(scope)}
              next={campaigns.next && `/labs/${account}?after=${campaigns.next}${scope === 'all' ? '&scope=all' : ''}`}
            />
          </div>
        </Section>
      </div>
    </>
  )
}

/** What names the lab: its newest campaign that this site lists. */
async function newestOf(account: `0x${string}`) {
  const { items } = await listCampaigns(sharedDb(), { search: account, sort: 'newest', limit: 1 })
  return items[0]
}
