'use client'
import type { SiteChain } from '../../site-chain'
import type { FlowPlan } from '../flow-plan'
import { isUnderWay } from '../reduce/is-under-way'
import { LazyFlowStatus } from '../status/lazy-flow-status'
import { useFlow } from '../store/use-flow'
import { useFlowControl } from '../use-flow-control'
import { flow as words } from '../words/flow'

export type FlowButtonProps = FlowPlan & {
  chain: SiteChain
  label: string
  /** `money` moves money, nothing else; `link` is quieter than what is around it. */
  kind: 'money' | 'ink' | 'plain' | 'link'
  hint?: string
  disabled?: boolean
  /** If false, only the state of the last flow is shown. Default true. */
  isAvailable?: boolean
}

const KIND = { money: 'btn btn-money', ink: 'btn btn-ink', plain: 'btn', link: 'btn btn-link' } as const

/** A button that begins a flow, and the flow's state below it. */
export function FlowButton({ chain, label, kind, hint, disabled, isAvailable = true, ...plan }: FlowButtonProps) {
  const { isPreparing, problem, begin, restart } = useFlowControl(chain)
  const flow = useFlow(plan.scope)
  const isBusy = isPreparing || (flow !== null && isUnderWay(flow))
  if (!isAvailable && !flow) return null
  return (
    <div>
      {isAvailable && (
        <>
          <button type="button" className={KIND[kind]} disabled={disabled || isBusy} onClick={() => void begin(plan)}>
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
