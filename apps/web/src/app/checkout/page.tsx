import { Checkout } from '../../features/checkout/checkout'
import { checkout } from '../../features/checkout/words/checkout'
import { getConfig } from '../../server/config'
import { PageTitle } from '../../ui/page-title'

export const metadata = { title: checkout.title, robots: { index: false } }

export default async function CheckoutPage() {
  const { chain } = await getConfig()
  return (
    <>
      <PageTitle title={checkout.title} lead={checkout.lead} />
      <noscript>
        <p className="notice notice-wait mb-6">{checkout.needsScript}</p>
      </noscript>
      <Checkout chain={chain} />
    </>
  )
}
