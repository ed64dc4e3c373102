'use client'
import type { SiteChain } from '../../site-chain'
import { useShownFlows } from '../store/use-shown-flows'
import { useFlowControl } from '../use-flow-control'
import { LazyFlowStatus } from './lazy-flow-status'

/**
 * @property names Of flows, the first part of their scopes. @property campaigns The second part; null: any.
 * @property offered Scopes, or how they begin, of buttons that stand on the page and show their own state.
 */
export type LeftFlowsProps = {
  chain: SiteChain
  names: readonly string[]
  campaigns: readonly string[] | null
  offered: readonly string[]
}

/** What this browser sent from a list and is no longer in it: its row is gone, its outcome stays in sight. */
export function LeftFlows({ chain, names, campaigns, offered }: LeftFlowsProps) {
  const { problem, restart } = useFlowControl(chain)
  const sent = useShownFlows(({ scope }) => {
    const [name = '', campaign = ''] = scope.split(':')
    const isOfList = names.includes(name) && (campaigns === null || campaigns.includes(campaign))
    return isOfList && !offered.some((each) => scope.startsWith(each))
  })
  if (sent.length === 0) return null
  return (
    <div className="mt-4 space-y-4">
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {sent.map((flow) => (
        <LazyFlowStatus key={flow.id} chain={chain} flow={flow} restart={restart} />
      ))}
    </div>
  )
}
