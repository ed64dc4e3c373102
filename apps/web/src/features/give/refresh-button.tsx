'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { loadRuntime } from '../../transactions/load-runtime'
import { useEnded } from '../../transactions/store/use-ended'
import { useWallet } from '../../wallet/use-wallet'
import { refresh as words } from './words/refresh'

export type RefreshButtonProps = {
  chain: SiteChain
  campaign: { id: Hex; title: string; token: { address: Hex } }
  donor: Hex
  /** A text that changes whenever the donor's gifts may have changed. */
  version: string
}

/** Counts a donor's earlier gifts at today's weight. Shown if that would count something. */
export function RefreshButton({ chain, campaign, donor, version }: RefreshButtonProps) {
  const isAvailable = useCanRefresh({ chain, campaign, donor, version })
  return (
    <FlowButton
      chain={chain}
      kind="plain"
      label={words.button}
      hint={words.hint}
      isAvailable={isAvailable}
      scope={`refresh:${campaign.id}`}
      title={`${words.button}: ${campaign.title}`}
      token={campaign.token.address}
      steps={async () => {
        const { prepareRefresh } = await import('@commonweight/sdk/prepare/donations/refresh')
        const call = prepareRefresh({ deployment: chain.deployment, campaign: campaign.id, donor })
        return [{ kind: 'main', label: words.button, call }]
      }}
    />
  )
}

/** Asks the chain for the connected account, again whenever a flow of this browser has ended. */
function useCanRefresh({ chain, campaign, donor, version }: RefreshButtonProps): boolean {
  const [can, setCan] = useState(false)
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const ended = useEnded()
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and ended say when the chain has changed
  useEffect(() => {
    if (!account) return setCan(false)
    let isStale = false
    const ask = async (): Promise<void> => {
      const [runtime, { checkRefresh }] = await Promise.all([loadRuntime(chain), import('./check-refresh')])
      const answer = await checkRefresh({ runtime, account, campaign: campaign.id, donor })
      if (!isStale) setCan(answer)
    }
    ask().catch(() => !isStale && setCan(false))
    return () => {
      isStale = true
    }
  }, [chain, campaign.id, donor, account, version, ended])
  return can
}
