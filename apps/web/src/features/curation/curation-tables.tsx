import { NATIVE_TOKEN } from '@commonweight/domain/native-token'
import type { ListedToken } from '@commonweight/domain/views/token'
import type { ReactNode } from 'react'
import { DataTable } from '../../ui/data-table'
import { Moment } from '../../ui/moment'
import { curation } from './words'

type CurationTableProps = {
  label: string
  rows: readonly { key: string; what: ReactNode; reason: string; since: number }[]
}

/** Entries of the curation file with their reasons. */
export function CurationTable({ label, rows }: CurationTableProps) {
  const { columns } = curation
  return (
    <DataTable
      label={label}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { label: columns.what, cell: ({ what }) => what },
        { label: columns.reason, className: 'min-w-48 wrap-anywhere', cell: ({ reason }) => reason },
        { label: columns.since, cell: ({ since }) => <Moment at={since} /> },
      ]}
    />
  )
}

/** The tokens that this site calls by their symbols. */
export function TokenTable({ tokens }: { tokens: readonly ListedToken[] }) {
  const words = curation.tokens
  return (
    <DataTable
      label={words.title}
      rows={tokens}
      keyOf={({ address }) => address}
      columns={[
        { label: words.symbol, cell: ({ symbol }) => symbol },
        {
          label: words.address,
          className: 'num min-w-40 text-xs break-all whitespace-normal',
          cell: ({ address }) => (address === NATIVE_TOKEN ? words.native : address),
        },
        { label: words.decimals, isRight: true, className: 'num', cell: ({ decimals }) => decimals },
      ]}
    />
  )
}
