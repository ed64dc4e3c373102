import { redirectToAsked } from '../../features/account/account-in-address'
import { AccountSearch } from '../../features/account/account-search'
import { WalletGateway } from '../../features/account/wallet-gateway'
import { me } from '../../features/me/words'
import { getConfig } from '../../server/config'
import { PageTitle } from '../../ui/page-title'

export const metadata = { title: me.title }

export default async function MePage({ searchParams }: PageProps<'/me'>) {
  const asked = redirectToAsked('/me', (await searchParams).address)
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
