'use client'
import { countedOf } from '@commonweight/qf/tally'
import { FULL_WEIGHT } from '@commonweight/qf/units'
import { tokenAmount } from '../format/token-amount'
import { backingActions as words } from '../messages/actions'
import { useWallet } from '../wallet/use-wallet'
import type { MyActionsProps } from './props/my-actions-props'
import { CampaignButton } from './ui/campaign-button'
import { Confirmed } from './ui/confirmed'

/** What can be done with one backing. A refund may be sent for its owner by anyone; the rest is the owner's own. */
export function MyActions({ chain, account, backing }: MyActionsProps) {
  const wallet = useWallet()
  const isOwn = wallet.status === 'connected' && wallet.account === account
  const { campaign, refundable, canVeto, given, counted } = backing
  const isCounting = campaign.state === 'open' && campaign.roundState === 'open'
  const isUncounted = counted < countedOf(given, FULL_WEIGHT, campaign.token.decimals)
  return (
    <div className="flex flex-col gap-4">
      <CampaignButton
        {...{ chain, campaign }}
        kind="money"
        write={{ type: 'refund', donor: account }}
        label={words.refund(tokenAmount(refundable, campaign.token))}
        hint={words.refundHint}
        isAvailable={refundable > 0n}
      />
      <Confirmed sentence={words.vetoSure} isAvailable={isOwn && canVeto}>
        {(isSure) => (
          <CampaignButton
            {...{ chain, campaign }}
            kind="plain"
            write={{ type: 'veto' }}
            label={words.veto}
            hint={words.vetoHint}
            disabled={!isSure}
            isAvailable={isOwn && canVeto}
          />
        )}
      </Confirmed>
      <CampaignButton
        {...{ chain, campaign }}
        kind="plain"
        write={{ type: 'refresh' }}
        label={words.refresh}
        hint={words.refreshHint}
        isAvailable={isOwn && isCounting && isUncounted}
      />
    </div>
  )
}
