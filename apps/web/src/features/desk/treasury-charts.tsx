import type { Treasury, TreasurySpan } from '@commonweight/domain/views/lab-charts'
import { shareOf } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { ChartFigure } from '../../ui/chart/chart-figure'
import { LineChart } from '../../ui/chart/line-chart'
import { DataTable } from '../../ui/data-table'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { deskCharts } from './campaign-words'
import { endsOf, mostOf } from './charts'

const words = deskCharts.treasury

/** What all campaigns of a lab held over time, token by token; null: too many gifts to add up for a page. */
export function TreasuryCharts({ treasury }: { treasury: readonly Treasury[] | null }) {
  if (treasury === null) return <p className="text-soft">{deskCharts.tooMany}</p>
  if (treasury.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      {treasury.map((one) => (
        <TreasuryChart key={`${one.token.address} ${one.token.decimals}`} {...one} />
      ))}
    </div>
  )
}

function TreasuryChart({ token, spans }: Treasury) {
  const most = mostOf(spans.map((span) => span.held))
  const held = spans.at(-1)?.held ?? 0n
  const lead = words.lead(tokenAmount(held, token), tokenAmount(most, token))
  return (
    <ChartFigure
      title={words.of(token.symbol)}
      lead={lead}
      ends={endsOf(spans)}
      tableLabel={deskCharts.table}
      table={<Moves token={token} spans={spans} />}
    >
      <LineChart label={`${words.of(token.symbol)}. ${lead}`} heights={spans.map((span) => shareOf(span.held, most))} />
    </ChartFigure>
  )
}

/** Spans in which something moved. */
function Moves({ token, spans }: Treasury) {
  const amount = (of: (span: TreasurySpan) => bigint) => (span: TreasurySpan) => (
    <Money amount={of(span)} token={token} />
  )
  return (
    <DataTable
      label={words.of(token.symbol)}
      columns={[
        { label: deskCharts.from, cell: ({ from }: TreasurySpan) => <Moment at={from} /> },
        { label: words.came, isRight: true, cell: amount(({ came }) => came) },
        { label: words.paid, isRight: true, cell: amount(({ paid }) => paid) },
        { label: words.back, isRight: true, cell: amount(({ back }) => back) },
        { label: words.held, isRight: true, cell: amount(({ held }) => held) },
      ]}
      rows={spans.filter(({ came, paid, back }) => came > 0n || paid > 0n || back > 0n)}
      keyOf={({ from }) => String(from)}
    />
  )
}
