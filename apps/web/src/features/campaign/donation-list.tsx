import { FULL_SHARE } from '@commonweight/abi/constants'
import type { DonationView } from '@commonweight/domain/views/donation'
import type { Page } from '@commonweight/domain/views/query'
import { percentText } from '../../format/number'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { Notice } from '../../ui/notice'
import { Paging } from '../../ui/paging'
import { TxLink } from '../../ui/tx-link'
import { AccountName } from '../names/account-name'
import { campaign as copy } from './words'

type DonationListProps = {
  donations: Page<DonationView>
  /** The campaign page's address. */
  href: string
  isFirst: boolean
  isBadCursor: boolean
  explorerTxUrl: string | null
  now: number
}

/** Gifts, newest first, a page at a time. */
export function DonationList({ donations, href, isFirst, isBadCursor, explorerTxUrl, now }: DonationListProps) {
  const words = copy.donations
  if (donations.items.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <div>
      {isBadCursor && <Notice tone="wait">{words.badPage}</Notice>}
      <ul aria-label={copy.sections.donations} className="border-t border-line text-sm">
        {donations.items.map((donation) => (
          <Gift
            key={`${donation.txHash} ${donation.logIndex}`}
            donation={donation}
            explorerTxUrl={explorerTxUrl}
            now={now}
          />
        ))}
      </ul>
      <div className="mt-6">
        <Paging
          label={copy.sections.donations}
          words={{ first: words.newest, next: words.older }}
          first={isFirst ? null : `${href}#donations`}
          next={donations.next && `${href}?after=${encodeURIComponent(donations.next)}#donations`}
        />
      </div>
    </div>
  )
}

type GiftProps = { donation: DonationView } & Pick<DonationListProps, 'explorerTxUrl' | 'now'>

function Gift({ donation, explorerTxUrl, now }: GiftProps) {
  const { donor, byOperator, amount, token, weightBps, at, txHash } = donation
  return (
    <li className="flex items-baseline justify-between gap-x-6 border-b border-line py-3">
      <div className="min-w-0">
        <AccountName account={donor} href={`/me/${donor}`} />
        <p className="mt-0.5 text-xs text-faint">
          {identityText(weightBps)} · <Moment at={at} now={now} /> ·{' '}
          <TxLink hash={txHash} explorerTxUrl={explorerTxUrl} /> ·{' '}
          <a href={`/receipts/${txHash}`} className="target underline decoration-line-strong hover:decoration-ink">
            {copy.donations.receipt}
          </a>
          {byOperator && ` · ${copy.donations.byOperator}`}
        </p>
      </div>
      <Money amount={amount} token={token} />
    </li>
  )
}

function identityText(weightBps: number): string {
  const { verified, inPart, unverified } = copy.donations
  if (weightBps === 0) return unverified
  return weightBps >= FULL_SHARE ? verified : inPart(percentText(weightBps))
}
