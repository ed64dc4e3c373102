'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { BackingView } from '@commonweight/domain/views/account'
import type { TokenView } from '@commonweight/domain/views/token'
import { lazy, Suspense, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { useFlows } from '../../transactions/store/use-flows'
import { useWallet } from '../../wallet/use-wallet'

const Veto = lazy(() => import('./veto').then((module) => ({ default: module.Veto })))
const RefreshButton = lazy(() => import('../give/refresh-button').then((module) => ({ default: module.RefreshButton })))

/**
 * What the owner of one backing can do: refund, veto, count earlier gifts at today's weight. One island per backing.
 */
export type MyActionsProps = {
  chain: SiteChain
  account: Hex
  backing: Pick<BackingView, 'given' | 'counted' | 'refundable' | 'canVeto' | 'vetoPoints'> & {
    /** Whether gifts do not count fully yet and still could. */
    isUncounted: boolean
    refund: { label: string; hint: string }
    campaign: { id: Hex; title: string; state: string; token: TokenView }
  }
}

/** What can be done with one backing. Anyone can send the refund; only the owner can do the rest. */
export function MyActions({ chain, account, backing }: MyActionsProps) {
  const wallet = useWallet()
  const isOwn = wallet.status === 'connected' && wallet.account === account
  // Before a wallet connects, only a flow of this browser has something to show.
  const hasFlows = useFlows().length > 0
  const isVisitorKnown = wallet.status === 'connected' || hasFlows
  const { campaign, canVeto, given, counted, isUncounted } = backing
  // It stays while the page is open, because a refresh that has just counted everything still shows its state.
  const [mayCount, setMayCount] = useState(isUncounted)
  if (isUncounted && !mayCount) setMayCount(true)
  return (
    <div className="flex flex-col gap-4">
      <Refund chain={chain} account={account} backing={backing} />
      {isVisitorKnown && (
        <Suspense fallback={null}>
          <Veto chain={chain} backing={backing} isAvailable={isOwn && canVeto} />
          {mayCount && (
            <RefreshButton
              chain={chain}
              campaign={campaign}
              donor={account}
              version={`${campaign.state} ${given} ${counted}`}
            />
          )}
        </Suspense>
      )}
    </div>
  )
}

function Refund({ chain, account, backing }: MyActionsProps) {
  const { campaign, refundable } = backing
  const { label, hint } = backing.refund
  return (
    <FlowButton
      chain={chain}
      kind="money"
      label={label}
      hint={hint}
      isAvailable={refundable > 0n}
      scope={`refund:${campaign.id}`}
      title={`${label}: ${campaign.title}`}
      token={campaign.token.address}
      steps={async () => {
        const { prepareRefund } = await import('@commonweight/sdk/prepare/donations/refund')
        const call = prepareRefund({ deployment: chain.deployment, campaign: campaign.id, donor: account })
        return [{ kind: 'main', label, call }]
      }}
    />
  )
}
