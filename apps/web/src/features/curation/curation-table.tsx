import type { ReactNode } from 'react'
import { Moment } from '../../ui/moment'
import { ScrollBox } from '../../ui/scroll-box'
import { curation } from './words'

type CurationTableProps = {
  label: string
  rows: readonly { key: string; what: ReactNode; reason: string; since: number }[]
}

/** Entries of the curation file with their reasons. */
export function CurationTable({ label, rows }: CurationTableProps) {
  const { columns } = curation
  return (
    <ScrollBox label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.since}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, reason, since }) => (
            <tr key={key}>
              <td>{what}</td>
              <td className="min-w-48 wrap-anywhere">{reason}</td>
              <td>
                <Moment at={since} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
