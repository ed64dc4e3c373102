'use client'
import { receipt as words } from './words'

/** Opens the browser's print dialog. */
export function PrintButton() {
  return (
    <button type="button" className="btn needs-script" onClick={() => window.print()}>
      {words.print}
    </button>
  )
}
