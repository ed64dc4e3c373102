import type { LabSums } from '@commonweight/domain/views/lab'
import { type Column, DataTable } from '../../ui/data-table'
import { Money } from '../../ui/money'
import { desk } from './words'

const words = desk.table
const { columns: names } = words

const COLUMNS: Column<LabSums>[] = [
  { label: words.token, cell: ({ token }) => token.symbol },
  { label: names.count, isRight: true, cell: ({ campaigns }) => <span className="num">{campaigns}</span> },
  { label: names.given, isRight: true, cell: ({ given, token }) => <Money amount={given} token={token} /> },
  { label: names.match, isRight: true, cell: ({ match, token }) => <Money amount={match} token={token} /> },
  { label: names.released, isRight: true, cell: ({ released, token }) => <Money amount={released} token={token} /> },
  { label: words.ready, isRight: true, cell: ({ ready, token }) => <Money amount={ready} token={token} /> },
  { label: names.escrow, isRight: true, cell: ({ escrow, token }) => <Money amount={escrow} token={token} /> },
]

/** What all campaigns of a lab sum up to in each token. @param isPaged They do not all stand on this page. */
export function TokenSums({ sums, isPaged }: { sums: readonly LabSums[]; isPaged: boolean }) {
  return (
    <div className="mt-8 max-w-4xl">
      <h3 className="mb-2 font-medium">{words.sums}</h3>
      <DataTable
        label={words.sums}
        columns={COLUMNS}
        rows={sums}
        keyOf={({ token }) => `${token.address} ${token.decimals}`}
      />
      <p className="mt-2 max-w-prose text-sm text-soft">
        {words.sumsOf} {isPaged && words.sumsPaged}
      </p>
    </div>
  )
}
