'use client'
import { useEffect, useRef } from 'react'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../flow'
import { isUnderWay } from '../reduce/is-under-way'
import { LazyFlowStatus } from '../status/lazy-flow-status'
import { useFlow } from '../store/use-flow'
import type { Action } from '../use-flow-control'
import { flow as words } from '../words/flow'

export type SubmitRowProps = {
  chain: SiteChain
  scope: string
  action: Action
  label: string
  hint: string
  /** Called once when what was sent is on the chain: the draft has served. */
  onProven: () => void
}

/** The button of a form, what it leads to, and how far that has come. */
export function SubmitRow({ chain, scope, action, label, hint, onProven }: SubmitRowProps) {
  const flow = useFlow(scope)
  useWhenProven(flow, onProven)
  const isBusy = action.isPreparing || (flow !== null && isUnderWay(flow))
  return (
    <div>
      <button type="submit" className="btn btn-ink" disabled={isBusy}>
        {action.isPreparing ? words.preparing : label}
      </button>
      <p className="hint mt-2 max-w-prose">{hint}</p>
      {action.problem && (
        <p className="problem mt-2" role="alert">
          {action.problem}
        </p>
      )}
      {flow && <LazyFlowStatus chain={chain} flow={flow} restart={action.restart} />}
    </div>
  )
}

/** Not for a flow that was proven when the page came. */
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
