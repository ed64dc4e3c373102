'use client'
import { shortHex } from '@commonweight/domain/hex'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { Confirmed } from '../../../ui/form/confirmed'
import { useWallet } from '../../../wallet/use-wallet'
import { campaignActions as words } from '../words/campaign-actions'
import type { CampaignActionsProps } from './campaign-actions-props'
import { CampaignButton } from './campaign-button'

/** What can be done to a campaign now, by anyone and by its lab. */
export function CampaignActions(props: CampaignActionsProps) {
  return (
    <section className="flex flex-col gap-6" aria-label={words.title}>
      <Release {...props} />
      <Withdraw {...props} />
      <Recover {...props} />
      <Expire {...props} />
      <LabOnly {...props} />
    </section>
  )
}

function Release({ chain, campaign, round }: CampaignActionsProps) {
  const { current } = campaign
  const isPending = current?.state === 'in-challenge'
  const waitsForRound =
    round !== null && ['admitted', 'pinned'].includes(campaign.standing) && !['sealed', 'closed'].includes(round.state)
  const isReleasable = current?.state === 'releasable' && !waitsForRound
  return (
    <>
      {isPending && <p className="text-soft text-sm">{words.releaseFrom(dateTimeText(current.challengeEndsAt))}</p>}
      {current?.state === 'releasable' && waitsForRound && (
        <p className="text-soft text-sm">{words.releaseAfterSeal}</p>
      )}
      <CampaignButton
        {...{ chain, campaign }}
        kind="money"
        write={{ type: 'release' }}
        label={current ? `${words.release} ${current.index + 1}` : words.release}
        hint={words.releaseHint}
        isAvailable={isReleasable}
      />
    </>
  )
}

function Withdraw({ chain, campaign }: CampaignActionsProps) {
  const { claimable, token, payout } = campaign
  return (
    <CampaignButton
      {...{ chain, campaign }}
      kind="money"
      write={{ type: 'withdraw' }}
      label={words.withdraw(tokenAmount(claimable, token, 'exact'))}
      hint={words.withdrawHint(shortHex(payout))}
      isAvailable={claimable > 0n}
    />
  )
}

function Recover({ chain, campaign, round }: CampaignActionsProps) {
  if (!round) return null
  const { recoverable, token } = campaign
  return (
    <CampaignButton
      {...{ chain, campaign }}
      kind="money"
      write={{ type: 'recover', round: round.id }}
      label={words.recover(tokenAmount(recoverable, token, 'exact'))}
      hint={words.recoverHint}
      isAvailable={recoverable > 0n}
    />
  )
}

function Expire({ chain, campaign }: CampaignActionsProps) {
  return (
    <CampaignButton
      {...{ chain, campaign }}
      kind="plain"
      write={{ type: 'expire' }}
      label={words.expire}
      hint={words.expireHint}
      isAvailable={campaign.canExpire}
    />
  )
}

/** A member whose round has ended is cancelled only once its match is claimed, or can be no more. */
function isSettled({ campaign, round, now }: CampaignActionsProps): boolean {
  const awaitsMatch = campaign.standing === 'admitted' || campaign.standing === 'pinned'
  return !round || !awaitsMatch || now < round.end || now >= round.settledFrom
}

function LabOnly(props: CampaignActionsProps) {
  const { chain, campaign, round } = props
  const wallet = useWallet()
  const isLab = wallet.status === 'connected' && wallet.account === campaign.lab
  const isAlive = ['upcoming', 'open', 'building'].includes(campaign.state)
  if (!isLab) return null
  const isApplicant = campaign.standing === 'applied'
  const canCancel = isAlive && isSettled(props)
  return (
    <>
      <CampaignButton
        {...{ chain, campaign }}
        kind="plain"
        write={{ type: 'leave' }}
        label={(isApplicant ? words.withdrawApplication : words.leave)(round?.title ?? '')}
        hint={isApplicant ? words.withdrawApplicationHint : words.leaveHint}
        isAvailable={campaign.leaving !== null}
      />
      {isAlive && !canCancel && round && (
        <p className="text-soft text-sm">{words.cancelLater(dateTimeText(round.settledFrom))}</p>
      )}
      <Confirmed sentence={words.cancelSure} isAvailable={canCancel}>
        {(isSure) => (
          <CampaignButton
            {...{ chain, campaign }}
            kind="plain"
            write={{ type: 'cancel' }}
            label={words.cancel}
            hint={words.cancelHint}
            disabled={!isSure}
            isAvailable={canCancel}
          />
        )}
      </Confirmed>
    </>
  )
}
