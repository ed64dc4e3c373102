import { PageTitle } from '../../components/page-title'
import { WalletGateway } from '../../islands/wallet-gateway'
import { me } from '../../messages/me'
import { getConfig } from '../../server/config'

export const metadata = { title: me.title }

export default async function MePage() {
  const { chain } = await getConfig()
  return (
    <>
      <PageTitle title={me.title} lead={me.lead} />
      <WalletGateway chain={chain} href="/me" prompt={me.prompt} />
    </>
  )
}
