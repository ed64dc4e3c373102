import type { ReactNode } from 'react'

export type Column<row> = {
  label: string
  /** Numbers and amounts stand at the right. */
  isRight?: boolean
  /** Of the column's cells. */
  className?: string
  cell: (row: row) => ReactNode
}

type DataTableProps<row> = {
  /** Names the table for screen readers. */
  label: string
  columns: readonly Column<row>[]
  rows: readonly row[]
  keyOf: (row: row) => string
  /** `data-` attributes of a row. */
  dataOf?: (row: row) => Record<`data-${string}`, string>
  /** What explains a row, below it and as wide as the screen. */
  detailsOf?: (row: row) => ReactNode
}

/** A table that scrolls by itself where it is wider than the screen, by keyboard too. The page does not scroll. */
export function DataTable<row>({ label, columns, rows, keyOf, dataOf, detailsOf }: DataTableProps<row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one landmark too many
    <div role="group" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.isRight ? 'right' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {detailsOf ? (
          rows.map((row) => (
            <tbody key={keyOf(row)}>
              <tr className="[&>td]:border-b-0! [&>td]:pb-0!" {...dataOf?.(row)}>
                <Cells columns={columns} row={row} />
              </tr>
              <tr>
                <td colSpan={columns.length} className="pt-0! pb-1!">
                  <div className="sticky left-0 max-w-[calc(100vw-2rem)]">{detailsOf(row)}</div>
                </td>
              </tr>
            </tbody>
          ))
        ) : (
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)} {...dataOf?.(row)}>
                <Cells columns={columns} row={row} />
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  )
}

function Cells<row>({ columns, row }: Pick<DataTableProps<row>, 'columns'> & { row: row }) {
  return columns.map(({ label, isRight, className, cell }) => (
    <td key={label} className={[className, isRight && 'right'].filter(Boolean).join(' ') || undefined}>
      {cell(row)}
    </td>
  ))
}
