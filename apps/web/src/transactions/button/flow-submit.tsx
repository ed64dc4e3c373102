'use client'
import { useEffect, useRef } from 'react'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../flow'
import { isUnderWay } from '../reduce/is-under-way'
import { LazyFlowStatus } from '../status/lazy-flow-status'
import { useFlow } from '../store/use-flow'
import type { FlowControl } from '../use-flow-control'
import { flow as words } from '../words/flow'

export type FlowSubmitProps = {
  chain: SiteChain
  scope: string
  control: FlowControl
  label: string
  hint: string
  /** Called once the flow is on the chain and the draft is no longer needed. */
  onProven: () => void
}

/** The submit button of a form that begins a flow, and the flow's state below it. */
export function FlowSubmit({ chain, scope, control, label, hint, onProven }: FlowSubmitProps) {
  const flow = useFlow(scope)
  useWhenProven(flow, onProven)
  const isBusy = control.isPreparing || (flow !== null && isUnderWay(flow))
  return (
    <div>
      <button type="submit" className="btn btn-ink" disabled={isBusy}>
        {control.isPreparing ? words.preparing : label}
      </button>
      <p className="hint mt-2 max-w-prose">{hint}</p>
      {control.problem && (
        <p className="problem mt-2" role="alert">
          {control.problem}
        </p>
      )}
      {flow && <LazyFlowStatus chain={chain} flow={flow} restart={control.restart} />}
    </div>
  )
}

/** Ignores a flow that was proven when the page came. */
function useWhenProven(flow: Flow | null, onProven: () => void): void {
  const waiting = useRef<string | null>(null)
  const id = flow?.id ?? null
  const isProven = flow?.state.status === 'confirmed' || flow?.state.status === 'counted'
  useEffect(() => {
    if (id && !isProven) {
      waiting.current = id
    } else if (id && waiting.current === id) {
      waiting.current = null
      onProven()
    }
  }, [id, isProven, onProven])
}
