'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { BackingView } from '@commonweight/domain/views/account'
import type { TokenView } from '@commonweight/domain/views/token'
import { countedOf } from '@commonweight/qf/chain/tally'
import { FULL_WEIGHT } from '@commonweight/qf/exact/units'
import { useState } from 'react'
import { fixed9 } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import { Confirmed } from '../../ui/form/confirmed'
import { ReasonField } from '../../ui/form/reason-field'
import { useWallet } from '../../wallet/use-wallet'
import { RefreshButton } from '../give/refresh-button'
import { backingActions as words } from './words'

/**
 * What the owner of one backing can do: refund, veto, count earlier gifts at today's weight. One island per backing.
 */
export type MyActionsProps = {
  chain: SiteChain
  account: Hex
  backing: Pick<BackingView, 'given' | 'counted' | 'refundable' | 'canVeto' | 'vetoPoints'> & {
    campaign: { id: Hex; title: string; state: string; token: TokenView }
  }
}

/** What can be done with one backing. Anyone can send the refund; only the owner can do the rest. */
export function MyActions({ chain, account, backing }: MyActionsProps) {
  const wallet = useWallet()
  const isOwn = wallet.status === 'connected' && wallet.account === account
  const { campaign, canVeto, given, counted } = backing
  const isUncounted = campaign.state === 'open' && counted < countedOf(given, FULL_WEIGHT, campaign.token.decimals)
  // It stays while the page is open, because a refresh that has just counted everything still shows its state.
  const [mayCount, setMayCount] = useState(isUncounted)
  if (isUncounted && !mayCount) setMayCount(true)
  return (
    <div className="flex flex-col gap-4">
      <Refund chain={chain} account={account} backing={backing} />
      <Veto chain={chain} backing={backing} isAvailable={isOwn && canVeto} />
      {mayCount && (
        <RefreshButton
          chain={chain}
          campaign={campaign}
          donor={account}
          version={`${campaign.state} ${given} ${counted}`}
        />
      )}
    </div>
  )
}

function Refund({ chain, account, backing }: MyActionsProps) {
  const { campaign, refundable } = backing
  const label = words.refund(tokenAmount(refundable, campaign.token, 'exact'))
  return (
    <FlowButton
      chain={chain}
      kind="money"
      label={label}
      hint={words.refundHint}
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

/** A backer's objection, with the points that count and room for a reason. */
function Veto({ chain, backing, isAvailable }: Omit<MyActionsProps, 'account'> & { isAvailable: boolean }) {
  const [reason, setReason] = useState('')
  const { campaign, vetoPoints } = backing
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {isAvailable && (
        <>
          <p className="text-soft text-sm">{words.vetoPoints(fixed9(vetoPoints))}</p>
          <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onValue={setReason} />
        </>
      )}
      <Confirmed sentence={words.vetoSure} isAvailable={isAvailable}>
        {(isSure) => (
          <FlowButton
            chain={chain}
            kind="plain"
            label={words.veto}
            hint={words.vetoHint}
            disabled={!isSure}
            isAvailable={isAvailable}
            scope={`veto:${campaign.id}`}
            title={`${words.veto}: ${campaign.title}`}
            steps={async ({ runtime }) => {
              const { vetoSteps } = await import('./veto-steps')
              return vetoSteps({ runtime, campaign: campaign.id, reason, label: words.veto })
            }}
          />
        )}
      </Confirmed>
    </div>
  )
}
