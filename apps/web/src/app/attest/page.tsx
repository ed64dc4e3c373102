import { AccountSearch } from '../../components/account-search'
import { PageTitle } from '../../components/page-title'
import { WalletGateway } from '../../islands/wallet-gateway'
import { attest } from '../../messages/attest'
import { accountAsked } from '../../server/account-asked'
import { getConfig } from '../../server/config'

export const metadata = { title: attest.title }

export default async function AttestPage({ searchParams }: PageProps<'/attest'>) {
  const asked = accountAsked('/attest', (await searchParams).address)
  const { chain } = await getConfig()
  return (
    <>
      <PageTitle title={attest.title} lead={attest.lead} />
      <WalletGateway chain={chain} href="/attest" prompt={attest.prompt}>
        <AccountSearch href="/attest" asked={asked} />
      </WalletGateway>
    </>
  )
}
