import type { RoundStand } from '@commonweight/domain/views/round'
import { countLabCampaigns, listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import { loadLabSums } from '@commonweight/read-models/labs/load-lab-sums'
import { loadTreasury } from '@commonweight/read-models/labs/load-treasury'
import { getRoundStand } from '@commonweight/read-models/rounds/get-round-stand'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { deskClaims } from '@commonweight/recompute/page-check/campaign-claims'
import type { Metadata } from 'next'
import { accountOf } from '../../../features/account/account-in-address'
import { FollowAccount } from '../../../features/account/follow-account'
import { cardTimes } from '../../../features/campaign/campaign-times'
import { CheckPage } from '../../../features/check-chain/check-page'
import { deskCharts } from '../../../features/desk/campaign-words'
import { DeskStates, stateOf } from '../../../features/desk/desk-states'
import { DeskTable } from '../../../features/desk/desk-table'
import { DueList } from '../../../features/desk/due-list'
import { byUrgency, duesOf } from '../../../features/desk/dues'
import { TokenSums } from '../../../features/desk/token-sums'
import { TreasuryCharts } from '../../../features/desk/treasury-charts'
import { desk as words } from '../../../features/desk/words'
import { labProfile } from '../../../features/lab-profile/words'
import { members as membersWords } from '../../../features/members/words'
import { AccountInFull } from '../../../features/names/account-in-full'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { pageAt } from '../../../server/page-at'
import { LeftFlows } from '../../../transactions/status/left-flows'
import { Paging } from '../../../ui/paging'
import { Section } from '../../../ui/section'
import { pages } from '../../../ui/words'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

const CAMPAIGNS_PER_PAGE = 25
/** Of these it says what is due. */
const NEWEST = 50
const DUES_PER_PAGE = 20

export default async function DeskOfPage({ params, searchParams }: PageProps<'/lab/[account]'>) {
  const account = accountOf((await params).account)
  const asked = await searchParams
  const state = stateOf(asked.state)
  const db = sharedDb()
  const now = await readPageTime()
  const [campaigns, { items: newest }, count, sums, treasury, { chain }] = await Promise.all([
    pageAt(asked.after, (query) => listLabCampaigns(db, account, { ...query, state, limit: CAMPAIGNS_PER_PAGE })),
    // What is due does not depend on what the table shows.
    listLabCampaigns(db, account, { limit: NEWEST }),
    countLabCampaigns(db, account),
    loadLabSums(db, account),
    loadTreasury(db, account, now),
    getConfig(),
  ])
  const { items } = campaigns
  const rounds = await loadRounds(newest.flatMap(({ round }) => round?.id ?? []))
  const dues = newest.flatMap((campaign) => duesOf(campaign, rounds.get(campaign.round?.id ?? 0) ?? null, now))
  const duePage = Number(/^[1-9]$/.exec([asked.due].flat().at(-1) ?? '') ?? 1)
  const due = dues.sort(byUrgency).slice((duePage - 1) * DUES_PER_PAGE, duePage * DUES_PER_PAGE)
  const href = (rest: string) => `/lab/${account}${rest}`
  const inState = state ? `state=${state}` : ''
  return (
    <>
      <FollowAccount account={account} href="/lab" />
      <Shows
        of={[topics.account(account), ...items.map(({ id }) => topics.campaign(id))]}
        times={items.flatMap(cardTimes)}
        now={now}
      />
      <header className="flex flex-wrap items-start justify-between gap-4 pt-8 pb-8 md:pt-12">
        <div className="min-w-0">
          <h1 className="title text-xl md:text-2xl">{words.title}</h1>
          <p className="mt-4 text-soft">
            {words.of} <AccountInFull account={account} />
          </p>
          <p className="mt-2 flex flex-wrap gap-x-4 gap-y-3 text-sm">
            <a className="target underline" href={`/labs/${account}`}>
              {words.public}
            </a>
            <a className="target underline" href={`/lab/${account}/members`}>
              {membersWords.link}
            </a>
            <a className="target underline" href={`/lab/${account}/profile`}>
              {labProfile.link}
            </a>
          </p>
        </div>
        <a className="btn" href="/campaigns/new">
          {words.list}
        </a>
      </header>
      {count === 0 && <p className="border-t border-line py-8 text-soft">{words.none}</p>}
      {count > 0 && (
        <div className="space-y-12">
          <Section
            id="due"
            title={words.due.title}
            lead={count > newest.length ? words.due.newest(newest.length) : null}
          >
            <DueList chain={chain} dues={due} now={now} />
            <Paging
              {...words.due.pages}
              first={duePage > 1 ? href('') : null}
              next={dues.length > duePage * DUES_PER_PAGE ? href(`?due=${duePage + 1}`) : null}
            />
            <LeftFlows
              chain={chain}
              names={['withdraw', 'release', 'claim']}
              campaigns={newest.map(({ id }) => id)}
              offered={due.flatMap(({ campaign, deed }) => (deed ? `${deed.name}:${campaign.id}` : []))}
            />
          </Section>
          <Section id="campaigns" title={words.table.title}>
            <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
              <DeskStates account={account} state={state} />
              <a className="target underline" href={`/api/labs/${account}/campaigns.csv`}>
                {words.table.csv}
              </a>
            </div>
            <DeskTable campaigns={items} />
            <div className="my-6">
              <Paging
                {...pages.paging}
                first={campaigns.isFirst ? null : href(inState && `?${inState}`)}
                next={campaigns.next && href(`?after=${campaigns.next}${inState && `&${inState}`}`)}
              />
            </div>
            <TokenSums sums={sums} isPaged={items.length < count} />
          </Section>
          <Section id="treasury" title={deskCharts.treasury.title} lead={deskCharts.treasury.intro}>
            <TreasuryCharts treasury={treasury} />
          </Section>
        </div>
      )}
      <p className="mt-8 max-w-2xl text-sm text-soft">{words.safe}</p>
      <CheckPage chain={chain} claims={deskClaims(items)} />
    </>
  )
}

/** What decides whether a match can be claimed, of the rounds that these campaigns are in. */
async function loadRounds(ids: readonly number[]): Promise<Map<number, RoundStand>> {
  const rounds = await Promise.all([...new Set(ids)].map((id) => getRoundStand(sharedDb(), id)))
  return new Map(rounds.flatMap((round) => (round ? [[round.id, round]] : [])))
}
