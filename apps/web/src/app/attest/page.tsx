import { redirectToAsked } from '../../features/account/account-in-address'
import { AccountSearch } from '../../features/account/account-search'
import { WalletGateway } from '../../features/account/wallet-gateway'
import { attest } from '../../features/attest/words'
import { getConfig } from '../../server/config'
import { PageTitle } from '../../ui/page-title'

export const metadata = { title: attest.title }

export default async function AttestPage({ searchParams }: PageProps<'/attest'>) {
  const asked = redirectToAsked('/attest', (await searchParams).address)
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
