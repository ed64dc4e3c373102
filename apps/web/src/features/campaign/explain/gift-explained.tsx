'use client'
import { lazy, Suspense, useState } from 'react'
import type { GiftReportProps } from './gift-report'

const GiftReport = lazy(() => import('./gift-report').then((module) => ({ default: module.GiftReport })))

/** @property label Of the button; the server says it, so that a browser needs no words before the click. */
export type GiftExplainedProps = GiftReportProps & { label: string }

/** On a click: what the visitor's own gifts changed. */
export function GiftExplained({ label, ...props }: GiftExplainedProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <button type="button" className="btn needs-script" onClick={() => setOpen(true)}>
        {label}
      </button>
    )
  }
  return (
    <Suspense fallback={null}>
      <GiftReport {...props} />
    </Suspense>
  )
}
