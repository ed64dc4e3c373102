import { Checkout } from '../../features/checkout/checkout'
import { checkout } from '../../features/checkout/words/checkout'
import { getConfig } from '../../server/config'

export const metadata = { title: checkout.title, robots: { index: false } }

export default async function CheckoutPage() {
  const { chain } = await getConfig()
  return (
    <>
      <Checkout chain={chain} />
      <noscript>
        <p className="notice notice-wait mt-6">{checkout.needsScript}</p>
      </noscript>
    </>
  )
}
