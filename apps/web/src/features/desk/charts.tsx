import type { GiftSpan, ShareSpan } from '@commonweight/domain/views/lab-charts'
import type { TokenView } from '@commonweight/domain/views/token'
import { countText, percentText, shareOf } from '../../format/number'
import { dateText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { ChartFigure } from '../../ui/chart/chart-figure'
import { ColumnChart } from '../../ui/chart/column-chart'
import { LineChart } from '../../ui/chart/line-chart'
import { type Column, DataTable } from '../../ui/data-table'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { deskCharts as words } from './campaign-words'

const NEW = 'fill-ink'
const AGAIN = 'fill-line-strong'

type GiftsProps = { spans: readonly GiftSpan[]; token: TokenView }

/** What was given over time. */
export function GiftChart({ spans, token }: GiftsProps) {
  const most = mostOf(spans.map(({ amount }) => amount))
  const sum = spans.reduce((all, { amount }) => all + amount, 0n)
  const lead = words.gifts.lead(tokenAmount(sum, token), tokenAmount(most, token))
  return (
    <ChartFigure
      title={words.gifts.title}
      lead={lead}
      ends={endsOf(spans)}
      tableLabel={words.table}
      table={
        <SpanTable
          label={words.gifts.title}
          columns={[
            COLUMNS.from,
            { label: words.given, isRight: true, cell: ({ amount }) => <Money amount={amount} token={token} /> },
            COLUMNS.gifts,
          ]}
          spans={spans}
        />
      }
    >
      <ColumnChart
        label={`${words.gifts.title}. ${lead}`}
        columns={spans.map(({ from, amount }) => ({ key: from, parts: [shareOf(amount, most)] }))}
        fills={[AGAIN]}
      />
    </ChartFigure>
  )
}

/** Gifts by accounts that gave for the first time, and by those that gave again. */
export function PeopleChart({ spans }: Pick<GiftsProps, 'spans'>) {
  const most = Math.max(1, ...spans.map(({ gifts }) => gifts))
  const people = spans.reduce((all, { newDonors }) => all + newDonors, 0)
  const gifts = spans.reduce((all, span) => all + span.gifts, 0)
  const height = (count: number) => Math.round((count * 10_000) / most)
  const lead = words.people.lead(countText(people), countText(gifts - people), countText(most))
  return (
    <ChartFigure
      title={words.people.title}
      lead={lead}
      ends={endsOf(spans)}
      legend={[
        { label: words.people.first, className: NEW },
        { label: words.people.again, className: AGAIN },
      ]}
      tableLabel={words.table}
      table={
        <SpanTable label={words.people.title} columns={[COLUMNS.from, COLUMNS.first, COLUMNS.again]} spans={spans} />
      }
    >
      <ColumnChart
        label={`${words.people.title}. ${lead}`}
        columns={spans.map((span) => ({
          key: span.from,
          parts: [height(span.newDonors), height(span.gifts - span.newDonors)],
        }))}
        fills={[NEW, AGAIN]}
      />
    </ChartFigure>
  )
}

/** The campaign's part of its round's support over time. */
export function ShareChart({ spans }: { spans: readonly ShareSpan[] }) {
  const most = Math.max(...spans.map(({ shareBps }) => shareBps))
  const now = spans.at(-1)?.shareBps ?? 0
  const lead = words.share.lead(percentText(now), percentText(most))
  return (
    <ChartFigure
      title={words.share.title}
      lead={lead}
      ends={endsOf(spans)}
      tableLabel={words.table}
      table={
        <DataTable
          label={words.share.title}
          columns={[
            { label: words.from, cell: ({ from }: ShareSpan) => <Moment at={from} /> },
            { label: words.share.column, isRight: true, cell: ({ shareBps }) => percentText(shareBps) },
          ]}
          rows={spans}
          keyOf={({ from }) => String(from)}
        />
      }
    >
      <LineChart
        label={`${words.share.title}. ${lead}`}
        heights={spans.map(({ shareBps }) => Math.round((shareBps * 10_000) / Math.max(1, most)))}
      />
    </ChartFigure>
  )
}

const COLUMNS = {
  from: { label: words.from, cell: ({ from }: GiftSpan) => <Moment at={from} /> },
  gifts: { label: words.count, isRight: true, cell: ({ gifts }: GiftSpan) => countText(gifts) },
  first: { label: words.people.first, isRight: true, cell: ({ newDonors }: GiftSpan) => countText(newDonors) },
  again: {
    label: words.people.again,
    isRight: true,
    cell: ({ gifts, newDonors }: GiftSpan) => countText(gifts - newDonors),
  },
}

/** Spans without gifts stand in the drawing only. */
function SpanTable({
  label,
  columns,
  spans,
}: {
  label: string
  columns: Column<GiftSpan>[]
  spans: readonly GiftSpan[]
}) {
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={spans.filter(({ gifts }) => gifts > 0)}
      keyOf={({ from }) => String(from)}
    />
  )
}

export function mostOf(amounts: readonly bigint[]): bigint {
  let most = 0n
  for (const amount of amounts) if (amount > most) most = amount
  return most
}

/** The first days of the first and the last span. */
export function endsOf(spans: readonly { from: number }[]): [string, string] {
  return [dateText(spans[0]?.from ?? 0), spans.length > 1 ? dateText(spans.at(-1)?.from ?? 0) : '']
}
