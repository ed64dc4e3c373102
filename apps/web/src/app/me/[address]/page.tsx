import { listBackings } from '@commonweight/read-models/accounts/list-backings'
import { listOperators } from '@commonweight/read-models/accounts/list-operators'
import { listLabCampaigns } from '@commonweight/read-models/campaigns/list-lab-campaigns'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { Metadata } from 'next'
import { accountOf } from '../../../features/account/account-in-address'
import { FollowAccount } from '../../../features/account/follow-account'
import { VerifyIdentity } from '../../../features/identity/verify-identity'
import { BackingPanel } from '../../../features/me/backing-panel'
import { BackingTotals } from '../../../features/me/backing-totals'
import { LabList } from '../../../features/me/lab-list'
import { OperatorList } from '../../../features/me/operator-list'
import { me } from '../../../features/me/words'
import { AccountInFull } from '../../../features/names/account-in-full'
import { Shows, topics } from '../../../features/shell/shows'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { siteNameOf } from '../../../server/names/site-names'

// A page about one account is nobody's landing page.
export const metadata: Metadata = { title: me.title, robots: { index: false } }

export default async function AccountPage({ params }: PageProps<'/me/[address]'>) {
  const account = accountOf((await params).address)
  const db = sharedDb()
  const [backings, owned, consents, now, { chain }] = await Promise.all([
    listBackings(db, account),
    listLabCampaigns(db, account),
    listOperators(db, account),
    readPageTime(),
    getConfig(),
  ])
  return (
    <>
      <FollowAccount account={account} href="/me" />
      <Shows of={[topics.account(account)]} />
      <header className="grid gap-6 pt-8 pb-8 md:pt-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <h1 className="title text-xl md:text-2xl">{me.title}</h1>
          <p className="mt-4 text-soft">
            {me.of} <AccountInFull account={account} />
          </p>
        </div>
        <VerifyIdentity chain={chain} />
      </header>
      {owned.length > 0 && <LabList campaigns={owned} now={now} />}
      {backings.length === 0 && <p className="border-t border-line py-8 text-soft">{me.none}</p>}
      {backings.length > 0 && <BackingTotals backings={backings} />}
      {backings.map((backing) => (
        <BackingPanel key={backing.campaign.id} chain={chain} account={account} backing={backing} />
      ))}
      {consents.length > 0 && (
        <section aria-labelledby="operators" className="mt-8 border-t border-line pt-6">
          <h2 id="operators" className="title text-lg">
            {me.operators.title}
          </h2>
          <p className="mt-2 max-w-2xl text-sm text-soft">{me.operators.lead}</p>
          <OperatorList
            chain={chain}
            account={account}
            operators={consents.map(({ operator, until }) => ({ operator, name: siteNameOf(operator), until }))}
          />
        </section>
      )}
    </>
  )
}
