'use client'
import type { ReactNode } from 'react'
import { forms } from './words/forms'

export type RowsProps<row> = {
  label: string
  rows: readonly row[]
  onRows: (rows: row[]) => void
  /** A new, empty one. */
  blank: row
  max: number
  min?: number
  /** Where a heading says it already. */
  isLabelHidden?: boolean
  children: (row: row, change: (patch: Partial<row>) => void, index: number) => ReactNode
}

/** A list of groups of fields. The visitor adds and removes groups. */
export function Rows<row>({ label, rows, onRows, blank, max, min = 0, isLabelHidden, children }: RowsProps<row>) {
  const changeAt = (index: number, patch: Partial<row>): void =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className={isLabelHidden ? 'sr-only' : 'label mb-2'}>{label}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are never reordered
        <div key={index} className="flex flex-col gap-3 border-l border-line pl-4">
          {children(row, (patch) => changeAt(index, patch), index)}
          {rows.length > min && (
            <button
              type="button"
              className="btn btn-quiet self-start"
              aria-label={`${forms.remove}: ${label} ${index + 1}`}
              onClick={() => onRows(rows.filter((_, at) => at !== index))}
            >
              {forms.remove}
            </button>
          )}
        </div>
      ))}
      {rows.length < max && (
        <button
          type="button"
          className="btn self-start"
          aria-label={`${forms.add}: ${label}`}
          onClick={() => onRows([...rows, blank])}
        >
          {forms.add}
        </button>
      )}
    </fieldset>
  )
}
