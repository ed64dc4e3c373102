import { useState } from 'react'
import { dateTimeText } from '../../../format/time'
import { FlowButton } from '../../../transactions/button/flow-button'
import { takeBackScope, type UnsentCart } from '../../checkout/pay/earlier-carts'
import { takeBackSteps } from './take-back-steps'
import type { UnsentProps } from './unsent-props'
import { useUnsent } from './use-unsent'
import { unsent as words } from './words'

/** Each cart with its deadline, and a button that uses its nonce up. */
export function UnsentList({ chain, account }: UnsentProps) {
  const carts = useUnsent({ chain, account })
  // What was taken back on this page is still said.
  const [wasShown, setWasShown] = useState(false)
  if (carts.length > 0 && !wasShown) setWasShown(true)
  if (!wasShown) return null
  return (
    <section aria-labelledby="unsent" className="panel mb-8 border-ink print:hidden" data-unsent={carts.length}>
      <h2 id="unsent" className="title text-lg">
        {words.title}
      </h2>
      <p className="mt-2 max-w-2xl text-sm text-soft" role="status">
        {carts.length > 0 ? words.lead : words.done}
      </p>
      <ul className="mt-2">
        {carts.map((cart) => (
          <UnsentItem key={`${cart.usedOnceBy} ${cart.nonce}`} chain={chain} account={account} cart={cart} />
        ))}
      </ul>
    </section>
  )
}

function UnsentItem({ chain, cart }: UnsentProps & { cart: UnsentCart }) {
  const { usedOnceBy, nonce, title, deadline } = cart
  const label = words.takeBack
  return (
    <li className="space-y-2 border-t border-line py-3 text-sm first:border-t-0">
      <p>
        <span className="font-medium">{title}</span>
        <span className="block text-soft">{words.until(dateTimeText(deadline))}</span>
      </p>
      {usedOnceBy === 'token' ? (
        <p className="text-soft">{words.token}</p>
      ) : (
        <FlowButton
          chain={chain}
          kind="plain"
          label={label}
          hint={words.hint}
          scope={takeBackScope(nonce)}
          title={`${label}: ${title}`}
          steps={async () => takeBackSteps({ chain, usedOnceBy, nonce, label })}
        />
      )}
    </li>
  )
}
