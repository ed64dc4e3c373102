import type { ReceiptLine, ReceiptView } from '@commonweight/domain/views/receipt'
import type { ReactNode } from 'react'
import { dateText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { valueText } from '../../format/value-text'
import { type Column, DataTable } from '../../ui/data-table'
import { Money } from '../../ui/money'
import { AccountName } from '../names/account-name'
import { tokenSums } from './token-sums'
import { receipt as words } from './words'

/** Every gift of the transaction with what has become of it: a table, and on a phone one block for each. */
export function ReceiptLines({ receipt }: { receipt: ReceiptView }) {
  const { lines, lineCount } = receipt
  const columns = columnsOf({
    hasDonors: new Set(lines.map(({ donor }) => donor)).size > 1,
    hasValues: lines.some(({ value }) => value !== null),
  })
  return (
    <div>
      {lineCount > lines.length && <p className="mb-2 text-sm text-soft">{words.more(lines.length, lineCount)}</p>}
      <div className="hidden md:block print:block">
        <DataTable label={words.lines} columns={columns} rows={lines} keyOf={keyOf} />
      </div>
      <ul className="border-t border-line md:hidden print:hidden">
        {lines.map((line) => (
          <li key={keyOf(line)} className="border-b border-line py-4">
            {columns[0]?.cell(line)}
            <dl className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 text-sm">
              {columns.slice(1).map(({ label, cell }) => (
                <div key={label}>
                  <dt className="text-xs text-faint">{label}</dt>
                  <dd>{cell(line)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {lines.length > 1 && <Totals lines={lines} />}
      {lines.some(({ matchShare }) => matchShare !== null && matchShare > 0n) && (
        <p className="mt-4 max-w-prose text-xs text-faint">{words.apart}</p>
      )}
    </div>
  )
}

function keyOf({ logIndex }: ReceiptLine): string {
  return String(logIndex)
}

function columnsOf({ hasDonors, hasValues }: Record<'hasDonors' | 'hasValues', boolean>): Column<ReceiptLine>[] {
  const { columns } = words
  return [
    {
      label: columns.campaign,
      className: 'min-w-40',
      cell: ({ campaign, campaignTitle }) => (
        <a href={`/campaigns/${campaign}`} className="target font-medium break-words underline">
          {campaignTitle}
        </a>
      ),
    },
    ...(hasDonors
      ? [
          {
            label: columns.donor,
            cell: ({ donor }: ReceiptLine) => <AccountName account={donor} href={`/me/${donor}`} />,
          },
        ]
      : []),
    {
      label: columns.given,
      isRight: true,
      cell: ({ amount, token }) => <Money amount={amount} token={token} style="exact" />,
    },
    ...(hasValues
      ? [
          {
            label: columns.value,
            isRight: true,
            cell: ({ value }: ReceiptLine) => <span className="num">{value && valueText(value)}</span>,
          },
        ]
      : []),
    { label: columns.match, isRight: true, cell: matchOf },
    {
      label: columns.released,
      isRight: true,
      cell: ({ released, token }) => <Money amount={released} token={token} style="exact" />,
    },
    { label: columns.back, isRight: true, cell: backOf },
  ]
}

function matchOf({ matchShare, token, round, reason, state }: ReceiptLine): ReactNode {
  if (!round) return <Note text={words.noRound} />
  if (reason) return <Note text={words.matchNone(words.reasons[reason])} />
  if (matchShare === null && (state === 'failed' || state === 'cancelled')) return <Note text={words.matchOver} />
  if (matchShare === null) return <Note text={words.matchUndefined} />
  return (
    <>
      <Money amount={matchShare} token={token} />
      <Note text={round.isFinal ? words.matchFinal : words.matchNow} />
    </>
  )
}

function backOf({ comesBack, canTakeBack, token, refund, refunded }: ReceiptLine): ReactNode {
  if (refund) return <Note text={words.tookBack(tokenAmount(refunded, token, 'exact'), dateText(refund.at))} />
  return (
    <>
      <Money amount={comesBack} token={token} style="exact" />
      {comesBack > 0n && <Note text={canTakeBack ? words.backNow : words.backIf} />}
    </>
  )
}

function Note({ text }: { text: string }) {
  return <span className="block text-xs text-faint">{text}</span>
}

function Totals({ lines }: { lines: readonly ReceiptLine[] }) {
  return (
    <ul className="text-sm" aria-label={words.all}>
      {tokenSums(lines).map(({ token, given }) => (
        <li key={`${token.address} ${token.decimals}`} className="flex gap-4 border-b border-line py-3 font-medium">
          <span>{words.all}</span>
          <Money amount={given} token={token} style="exact" />
        </li>
      ))}
    </ul>
  )
}
