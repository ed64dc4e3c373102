import { AccountSearch } from '../../components/account-search'
import { PageTitle } from '../../components/page-title'
import { WalletGateway } from '../../islands/wallet-gateway'
import { me } from '../../messages/me'
import { accountAsked } from '../../server/account-asked'
import { getConfig } from '../../server/config'

export const metadata = { title: me.title }

export default async function MePage({ searchParams }: PageProps<'/me'>) {
  const asked = accountAsked('/me', (await searchParams).address)
  const { chain } = await getConfig()
  return (
    <>
      <PageTitle title={me.title} lead={me.lead} />
      <WalletGateway chain={chain} href="/me" prompt={me.prompt}>
        <AccountSearch href="/me" asked={asked} />
      </WalletGateway>
    </>
  )
}
