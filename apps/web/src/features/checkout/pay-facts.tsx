import { shortHex } from '@commonweight/domain/hex'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount, tokenDigits } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { Facts } from '../../ui/facts'
import { Money } from '../../ui/money'
import { type CheckoutLine, sumOf } from './lines/checkout-line'
import { pay as words } from './words/pay'

/**
 * @property brings, fee In words; null: not known, or nothing.
 * @property isStranger Without an account, what a verified person's gifts bring is shown.
 */
export type PayFactsProps = {
  chain: SiteChain
  token: TokenView
  gifts: readonly CheckoutLine[]
  brings: string | null
  isStranger: boolean
  fee: string | null
}

/** What is paid, what it may cost, what will be signed, and what comes back if the work fails. */
export function PayFacts({ chain, token, gifts, brings, isStranger, fee }: PayFactsProps) {
  const sum = sumOf(gifts)
  const amount = tokenAmount(sum, token, 'exact')
  const { sign } = words
  const signed = [
    { label: sign.allows, value: isNativeToken(token.address) ? sign.sends(amount) : sign.exactly(amount) },
    { label: sign.for, value: sign.lines(gifts.length) },
    { label: sign.valid, value: sign.minutes },
    {
      label: sign.router,
      value: (
        <span className="num" title={chain.deployment.donationRouter}>
          {shortHex(chain.deployment.donationRouter)}
        </span>
      ),
    },
  ]
  return (
    <div className="mt-4 text-sm">
      <ul>
        {gifts.map(({ line, title }) => (
          <li key={line.campaign} className="flex items-baseline justify-between gap-4 py-1">
            <span className="min-w-0 truncate" title={title}>
              {title}
            </span>
            <span className="num shrink-0">{tokenDigits(line.amount, token, 'exact')}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-3 text-base font-medium">
        <span>{words.youPay}</span>
        <Money amount={sum} token={token} style="exact" />
      </p>
      {brings && <Row label={isStranger ? words.bringsVerified : words.brings} value={brings} />}
      {fee && <Row label={words.networkFee} value={words.about(fee)} />}
      <Row label={words.ourFee} value={words.none} />
      {gifts.length > 0 && (
        <>
          <details className="mt-2">
            <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
              {sign.summary}
            </summary>
            <Facts facts={signed} />
          </details>
          <p className="text-soft">
            <span className="font-medium text-ink">{words.refund.title}</span> {words.refund.text(amount)}
          </p>
        </>
      )}
    </div>
  )
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <p className="flex items-baseline justify-between gap-4 py-1 text-soft">
      <span>{label}</span>
      <span className="num shrink-0">{value}</span>
    </p>
  )
}
