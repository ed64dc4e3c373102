import type { DonationView } from '@commonweight/domain/views/donation'
import type { Page } from '@commonweight/domain/views/query'
import { percentText } from '../../format/number'
import { type Column, DataTable } from '../../ui/data-table'
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
}

/** Gifts, newest first, a page at a time. */
export function DonationList({ donations, href, isFirst, isBadCursor, explorerTxUrl }: DonationListProps) {
  const words = copy.donations
  if (donations.items.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <div>
      {isBadCursor && <Notice tone="wait">{words.badPage}</Notice>}
      <DataTable
        label={copy.sections.donations}
        columns={columnsOf(explorerTxUrl)}
        rows={donations.items}
        keyOf={({ txHash, logIndex }) => `${txHash} ${logIndex}`}
      />
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

function columnsOf(explorerTxUrl: string | null): Column<DonationView>[] {
  const words = copy.donations
  return [
    {
      label: words.who,
      cell: ({ donor, byOperator }) => (
        <>
          <AccountName account={donor} href={`/me/${donor}`} />
          {byOperator && <span className="block text-xs text-faint">{words.byOperator}</span>}
        </>
      ),
    },
    { label: words.amount, isRight: true, cell: ({ amount, token }) => <Money amount={amount} token={token} /> },
    { label: words.weight, isRight: true, className: 'num', cell: ({ weightBps }) => percentText(weightBps) },
    { label: words.when, cell: ({ at }) => <Moment at={at} /> },
    {
      label: words.transaction,
      cell: ({ txHash }) => (
        <span className="flex flex-wrap items-center gap-x-3">
          <TxLink hash={txHash} explorerTxUrl={explorerTxUrl} />
          <a href={`/receipts/${txHash}`} className="target underline decoration-line-strong hover:decoration-ink">
            {words.receipt}
          </a>
        </span>
      ),
    },
  ]
}
