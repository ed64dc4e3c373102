'use client'
import { lazy, Suspense } from 'react'
import type { FlowStatusProps } from './flow-status'

const FlowStatus = lazy(() => import('./flow-status').then((module) => ({ default: module.FlowStatus })))

/** FlowStatus, downloaded by visitors who have a flow. */
export function LazyFlowStatus(props: FlowStatusProps) {
  return (
    <Suspense fallback={null}>
      <FlowStatus {...props} />
    </Suspense>
  )
}
