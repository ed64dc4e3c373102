import type { Hex } from '@commonweight/domain/hex'
import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { listOperators } from '@commonweight/read-models/accounts/list-operators'
import { listWaiting } from '@commonweight/read-models/accounts/list-waiting'
import { loadBackingTotals } from '@commonweight/read-models/accounts/load-backing-totals'
import { countLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { accountClaims } from '@commonweight/recompute/page-check/account-claims'
import type { Metadata } from 'next'
import { accountOf } from '../../../features/account/account-in-address'
import { FollowAccount } from '../../../features/account/follow-account'
import { CheckPage } from '../../../features/check-chain/check-page'
import { VerifyIdentity } from '../../../features/identity/verify-identity'
import { BackingPanel } from '../../../features/me/backing-panel'
import { BackingTotals } from '../../../features/me/backing-totals'
import { EverythingButton } from '../../../features/me/everything/everything-button'
import { OperatorList } from '../../../features/me/operator-list'
import { Rewards } from '../../../features/me/rewards/rewards'
import { rewardsProps } from '../../../features/me/rewards/rewards-props'
import { rewards } from '../../../features/me/rewards/words/rewards'
import { Unsent } from '../../../features/me/unsent/unsent'
import { WaitsForYou } from '../../../features/me/waits-for-you'
import { me } from '../../../features/me/words'
import { AccountInFull } from '../../../features/names/account-in-full'
import { ListedRewards } from '../../../features/rewards/listed-rewards'
import { rewardsOf } from '../../../features/rewards/rewards-of'
import { listedRewards } from '../../../features/rewards/words/reward-page'
import { Shows, topics } from '../../../features/shell/shows'
import { dateTimeText } from '../../../format/time'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { siteNameOf } from '../../../server/names/site-names'
import { type AskedPage, pageAt } from '../../../server/page-at'
import { Paging } from '../../../ui/paging'
import { pages } from '../../../ui/words'

// A page about one account is nobody's landing page.
export const metadata: Metadata = { title: me.title, robots: { index: false } }

/** Each has its own gifts, states and buttons: some 20 kB. */
const BACKINGS_PER_PAGE = 10

export default async function AccountPage({ params, searchParams }: PageProps<'/me/[address]'>) {
  const account = accountOf((await params).address)
  const db = sharedDb()
  const asked = await searchParams
  const [waiting, backings, totals, ownCount, consents, now, { chain }, rewardsByList] = await Promise.all([
    listWaiting(db, account),
    pageAt(asked.after, (query) => listBackings(db, account, { ...query, limit: BACKINGS_PER_PAGE })),
    loadBackingTotals(db, account),
    countLabCampaigns(db, account),
    pageAt(asked.operators, (query) => listOperators(db, account, query)),
    readPageTime(),
    getConfig(),
    rewardsOf(account),
  ])
  const shown = backings.items.map(({ campaign }) => campaign)
  return (
    <>
      <FollowAccount account={account} href="/me" />
      <Shows of={[topics.account(account), ...shown.map(({ id }) => topics.campaign(id))]} />
      <header className="grid gap-6 pt-8 pb-8 md:pt-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <h1 className="title text-xl md:text-2xl">{me.title}</h1>
          <p className="mt-4 text-soft">
            {me.of} <AccountInFull account={account} />
          </p>
          <p className="mt-2 hidden text-sm print:block">{me.printed(dateTimeText(now))}</p>
          {(totals.length > 0 || waiting.count > 0) && <WaitsForYou {...waiting} />}
        </div>
        <VerifyIdentity chain={chain} account={account} />
      </header>
      <Unsent chain={chain} account={account} />
      {ownCount > 0 && (
        <p className="mb-8">
          <a className="target underline" href={`/lab/${account}`}>
            {me.lab(ownCount)}
          </a>
        </p>
      )}
      {totals.length === 0 && <p className="border-t border-line py-8 text-soft">{me.none}</p>}
      {totals.length > 0 && <BackingTotals totals={totals} />}
      {backings.items.map((backing) => (
        <BackingPanel key={backing.campaign.id} chain={chain} account={account} backing={backing} />
      ))}
      <MorePages account={account} name="after" page={backings} />
      {backings.items.length > 0 && (
        <section aria-labelledby="rewards" className="mt-8 border-t border-line pt-6 print:hidden">
          <h2 id="rewards" className="title text-lg">
            {rewards.title}
          </h2>
          <p className="mt-2 mb-4 max-w-2xl text-sm text-soft">{rewards.lead}</p>
          <Rewards
            {...rewardsProps(
              chain,
              account,
              backings.items.map(({ campaign }) => campaign),
            )}
          />
          <a className="target mt-4 inline-block text-sm underline" href="/rewards/new">
            {listedRewards.create}
          </a>
        </section>
      )}
      <ListedRewards chain={chain} rewards={rewardsByList} />
      {totals.length > 0 && (
        <div className="mt-8 space-y-4 border-t border-line pt-6 print:hidden">
          <p>
            <a className="target underline" href={`/api/accounts/${account}/history.csv`}>
              {me.csv}
            </a>
          </p>
          <EverythingButton chain={chain} account={account} />
        </div>
      )}
      {consents.items.length > 0 && (
        <section aria-labelledby="operators" className="mt-8 border-t border-line pt-6">
          <h2 id="operators" className="title text-lg">
            {me.operators.title}
          </h2>
          <p className="mt-2 max-w-2xl text-sm text-soft">{me.operators.lead}</p>
          <OperatorList
            chain={chain}
            account={account}
            operators={consents.items.map(({ operator, until }) => ({ operator, name: siteNameOf(operator), until }))}
          />
          <MorePages account={account} name="operators" page={consents} />
        </section>
      )}
      <CheckPage
        chain={chain}
        claims={accountClaims({
          account,
          backings: backings.items,
          totals,
          consents: consents.items,
        })}
      />
    </>
  )
}

type MorePagesProps = { account: Hex; name: 'after' | 'operators'; page: AskedPage<unknown> }

/** Each list is paged by a parameter of its own; a link to its next page begins the others again. */
function MorePages({ account, name, page: { isFirst, next } }: MorePagesProps) {
  const href = `/me/${account}`
  return (
    <div className="my-6">
      <Paging {...pages.paging} first={isFirst ? null : href} next={next && `${href}?${name}=${next}`} />
    </div>
  )
}
