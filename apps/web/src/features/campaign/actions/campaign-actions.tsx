'use client'
import { shortHex } from '@commonweight/domain/hex'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { FlowButton } from '../../../transactions/button/flow-button'
import type { FlowStep } from '../../../transactions/flow'
import { Confirmed } from '../../../ui/form/confirmed'
import { useWallet } from '../../../wallet/use-wallet'
import { campaignActions as words } from '../words'
import type { CampaignActionsProps } from './campaign-actions-props'
import type { CampaignStepsParameters } from './campaign-steps'

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

type Steps = typeof import('./campaign-steps')

/** What a button needs for a flow about the campaign; the steps are downloaded on the click. */
function campaignFlow(
  { chain, campaign }: CampaignActionsProps,
  name: string,
  label: string,
  prepare: (steps: Steps, parameters: CampaignStepsParameters) => FlowStep[],
) {
  const { id, title, token } = campaign
  return {
    chain,
    label,
    scope: `${name}:${id}`,
    title: `${label}: ${title}`,
    token: token.address,
    steps: async () => prepare(await import('./campaign-steps'), { deployment: chain.deployment, campaign: id, label }),
  }
}

function Release(props: CampaignActionsProps) {
  const { campaign, round } = props
  const { current } = campaign
  const label = current ? `${words.release} ${current.index + 1}` : words.release
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
      <FlowButton
        {...campaignFlow(props, 'release', label, (steps, parameters) => steps.releaseSteps(parameters))}
        kind="money"
        hint={words.releaseHint}
        isAvailable={isReleasable}
      />
    </>
  )
}

function Withdraw(props: CampaignActionsProps) {
  const { claimable, token, payout } = props.campaign
  const label = words.withdraw(tokenAmount(claimable, token, 'exact'))
  return (
    <FlowButton
      {...campaignFlow(props, 'withdraw', label, (steps, parameters) => steps.withdrawSteps(parameters))}
      kind="money"
      hint={words.withdrawHint(shortHex(payout))}
      isAvailable={claimable > 0n}
    />
  )
}

function Recover(props: CampaignActionsProps) {
  const { campaign, round } = props
  if (!round) return null
  const { recoverable, token } = campaign
  const label = words.recover(tokenAmount(recoverable, token, 'exact'))
  return (
    <FlowButton
      {...campaignFlow(props, 'recover', label, (steps, parameters) =>
        steps.recoverSteps({ ...parameters, round: round.id }),
      )}
      kind="money"
      hint={words.recoverHint}
      isAvailable={recoverable > 0n}
    />
  )
}

function Expire(props: CampaignActionsProps) {
  return (
    <FlowButton
      {...campaignFlow(props, 'expire', words.expire, (steps, parameters) => steps.expireSteps(parameters))}
      kind="plain"
      hint={words.expireHint}
      isAvailable={props.campaign.canExpire}
    />
  )
}

/** After a round has ended, a member can be cancelled only once its match is claimed or can no longer be claimed. */
function isSettled({ campaign, round, now }: CampaignActionsProps): boolean {
  const awaitsMatch = campaign.standing === 'admitted' || campaign.standing === 'pinned'
  return !round || !awaitsMatch || now < round.end || now >= round.settledFrom
}

function LabOnly(props: CampaignActionsProps) {
  const { campaign, round } = props
  const wallet = useWallet()
  const isLab = wallet.status === 'connected' && wallet.account === campaign.lab
  const isAlive = ['upcoming', 'open', 'building'].includes(campaign.state)
  if (!isLab) return null
  const isApplicant = campaign.standing === 'applied'
  const canCancel = isAlive && isSettled(props)
  const leaveLabel = (isApplicant ? words.withdrawApplication : words.leave)(round?.title ?? '')
  return (
    <>
      <FlowButton
        {...campaignFlow(props, 'leave', leaveLabel, (steps, parameters) => steps.leaveSteps(parameters))}
        kind="plain"
        hint={isApplicant ? words.withdrawApplicationHint : words.leaveHint}
        isAvailable={campaign.leaving !== null}
      />
      {isAlive && !canCancel && round && (
        <p className="text-soft text-sm">{words.cancelLater(dateTimeText(round.settledFrom))}</p>
      )}
      <Confirmed sentence={words.cancelSure} isAvailable={canCancel}>
        {(isSure) => (
          <FlowButton
            {...campaignFlow(props, 'cancel', words.cancel, (steps, parameters) => steps.cancelSteps(parameters))}
            kind="plain"
            hint={words.cancelHint}
            disabled={!isSure}
            isAvailable={canCancel}
          />
        )}
      </Confirmed>
    </>
  )
}
