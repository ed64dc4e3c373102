'use client'
import type { SiteChain } from '../../site-chain'
import type { ActionRequest } from '../flow-plan'
import { isUnderWay } from '../reduce/is-under-way'
import { LazyFlowStatus } from '../status/lazy-flow-status'
import { useFlow } from '../store/use-flow'
import { useAction } from '../use-flow-control'
import { flow as words } from '../words/flow'

export type ActionButtonProps = {
  chain: SiteChain
  request: ActionRequest
  label: string
  /** `money` moves money, nothing else. */
  kind: 'money' | 'ink' | 'plain'
  hint?: string
  disabled?: boolean
  /** Once false, only what became of the last one is shown. Default true. */
  isAvailable?: boolean
}

const KIND = { money: 'btn btn-money', ink: 'btn btn-ink', plain: 'btn' } as const

/** One write: a button, and under it how far it has come. */
export function ActionButton(props: ActionButtonProps) {
  const { chain, request, label, kind, hint, disabled, isAvailable = true } = props
  const { isPreparing, problem, act, restart } = useAction(chain)
  const flow = useFlow(request.scope)
  const isBusy = isPreparing || (flow !== null && isUnderWay(flow))
  if (!isAvailable && !flow) return null
  return (
    <div>
      {isAvailable && (
        <>
          <button type="button" className={KIND[kind]} disabled={disabled || isBusy} onClick={() => void act(request)}>
            {isPreparing ? words.preparing : label}
          </button>
          {hint && <p className="hint mt-1">{hint}</p>}
        </>
      )}
      {problem && (
        <p className="problem mt-2" role="alert">
          {problem}
        </p>
      )}
      {flow && <LazyFlowStatus chain={chain} flow={flow} restart={restart} />}
    </div>
  )
}
