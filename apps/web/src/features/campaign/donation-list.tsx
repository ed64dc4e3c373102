import type { DonationView } from '@commonweight/domain/views/donation'
import type { Page } from '@commonweight/domain/views/query'
import { percentText } from '../../format/number'
import { Hash } from '../../ui/hash'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { Notice } from '../../ui/notice'
import { ScrollBox } from '../../ui/scroll-box'
import { TxLink } from '../../ui/tx-link'
import { campaign as copy } from './words'

type DonationListProps = {
  donations: Page<DonationView>
  /** The campaign page's address. */
  href: string
  isFirst: boolean
  isBadCursor: boolean
  explorerTxUrl: string | null
}

/** Gifts, newest first, a page at a time. */
export function DonationList({ donations, href, isFirst, isBadCursor, explorerTxUrl }: DonationListProps) {
  const words = copy.donations
  if (donations.items.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <div>
      {isBadCursor && <Notice tone="wait">{words.badPage}</Notice>}
      <ScrollBox label={copy.sections.donations}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col" className="right">
                {words.amount}
              </th>
              <th scope="col" className="right">
                {words.weight}
              </th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.transaction}</th>
            </tr>
          </thead>
          <tbody>
            {donations.items.map(({ donor, amount, weightBps, byOperator, token, at, txHash, logIndex }) => (
              <tr key={`${txHash} ${logIndex}`}>
                <td>
                  <Hash value={donor} href={`/me/${donor}`} />
                  {byOperator && <span className="block text-xs text-faint">{words.byOperator}</span>}
                </td>
                <td className="right">
                  <Money amount={amount} token={token} />
                </td>
                <td className="num right">{percentText(weightBps)}</td>
                <td>
                  <Moment at={at} />
                </td>
                <td>
                  <TxLink hash={txHash} explorerTxUrl={explorerTxUrl} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <nav aria-label={copy.sections.donations} className="mt-6 flex gap-4">
        {!isFirst && (
          <a href={`${href}#donations`} className="btn">
            {words.newest}
          </a>
        )}
        {donations.next && (
          <a href={`${href}?after=${encodeURIComponent(donations.next)}#donations`} className="btn">
            {words.older}
          </a>
        )}
      </nav>
    </div>
  )
}
