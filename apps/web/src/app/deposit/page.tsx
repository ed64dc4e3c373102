import { DepositView } from '../../features/deposit/deposit-view'
import { loadDeposit } from '../../features/deposit/load-deposit'
import { deposit as words } from '../../features/deposit/words'
import { Shows, topics } from '../../features/shell/shows'
import { getConfig } from '../../server/config'
import { readPageTime } from '../../server/freshness/read-head'
import { PageTitle } from '../../ui/page-title'

export const metadata = { title: words.title, robots: { index: false } }

export default async function DepositPage({ searchParams }: PageProps<'/deposit'>) {
  const given = await searchParams
  const lastOf = (name: string): string => [given[name]].flat().at(-1) ?? ''
  const { chain } = await getConfig()
  const asked = { campaign: lastOf('campaign'), account: lastOf('account'), amount: lastOf('amount') }
  const [deposit, now] = await Promise.all([loadDeposit(chain, asked), readPageTime()])
  if (deposit === null) {
    return (
      <PageTitle title={words.title} lead={words.noCampaign}>
        <a className="btn mt-6" href="/">
          {words.explore}
        </a>
      </PageTitle>
    )
  }
  const { id, opensAt, closesAt } = deposit.campaign
  return (
    <>
      <Shows of={[topics.campaign(id)]} times={[opensAt, closesAt]} now={now} />
      <PageTitle title={words.title} lead={words.lead(deposit.campaign.token.symbol)} />
      <DepositView chain={chain} deposit={deposit} now={now} />
    </>
  )
}
