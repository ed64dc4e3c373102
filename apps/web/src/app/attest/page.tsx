import { PageTitle } from '../../components/page-title'
import { WalletGateway } from '../../islands/wallet-gateway'
import { attest } from '../../messages/attest'
import { getConfig } from '../../server/config'

export const metadata = { title: attest.title }

export default async function AttestPage() {
  const { chain } = await getConfig()
  return (
    <>
      <PageTitle title={attest.title} lead={attest.lead} />
      <WalletGateway chain={chain} href="/attest" prompt={attest.prompt} />
    </>
  )
}
