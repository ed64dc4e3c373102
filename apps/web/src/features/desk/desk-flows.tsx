'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../site-chain'
import { LazyFlowStatus } from '../../transactions/status/lazy-flow-status'
import { useShownFlows } from '../../transactions/store/use-shown-flows'
import { useFlowControl } from '../../transactions/use-flow-control'

/** @property offered Scopes whose buttons stand on the page and show their own state. */
export type DeskFlowsProps = { chain: SiteChain; campaigns: readonly Hex[]; offered: readonly string[] }

/** What this browser sent from the desk and is no longer due: its row is gone, its outcome stays in sight. */
export function DeskFlows({ chain, campaigns, offered }: DeskFlowsProps) {
  const { problem, restart } = useFlowControl(chain)
  const sent = useShownFlows(({ scope }) => {
    const [name = '', campaign = ''] = scope.split(':')
    const isTake = name === 'withdraw' || name === 'release' || name === 'claim'
    return isTake && campaigns.some((id) => id === campaign) && !offered.includes(scope)
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
