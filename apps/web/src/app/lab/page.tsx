import { redirectToAsked } from '../../features/account/account-in-address'
import { AccountSearch } from '../../features/account/account-search'
import { WalletGateway } from '../../features/account/wallet-gateway'
import { desk } from '../../features/desk/words'
import { getConfig } from '../../server/config'
import { PageTitle } from '../../ui/page-title'

export const metadata = { title: desk.title }

export default async function DeskPage({ searchParams }: PageProps<'/lab'>) {
  const asked = redirectToAsked('/lab', (await searchParams).address)
  const { chain } = await getConfig()
  return (
    <>
      <PageTitle title={desk.title} lead={desk.lead} />
      <WalletGateway chain={chain} href="/lab" prompt={desk.prompt}>
        <AccountSearch href="/lab" asked={asked} />
      </WalletGateway>
    </>
  )
}
