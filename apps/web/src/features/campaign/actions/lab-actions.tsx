'use client'
import { dateTimeText } from '../../../format/time'
import { FlowButton } from '../../../transactions/button/flow-button'
import { Confirmed } from '../../../ui/form/confirmed'
import { campaignActions as words } from '../words'
import type { CampaignActionsProps } from './campaign-actions-props'
import { campaignFlow } from './campaign-flow'

/** What only the lab can do: leave the round, or cancel. */
export function LabActions(props: CampaignActionsProps) {
  const { campaign, round } = props
  const isAlive = ['upcoming', 'open', 'building'].includes(campaign.state)
  const isApplicant = campaign.standing === 'applied'
  const canCancel = isAlive && isSettled(props)
  const leaveLabel = (isApplicant ? words.withdrawApplication : words.leave)(round?.title ?? '')
  return (
    <>
      <Confirmed sentence={words.leaveSure} isAvailable={campaign.leaving !== null}>
        {(isSure) => (
          <FlowButton
            {...campaignFlow(props, 'leave', leaveLabel)}
            kind="plain"
            hint={isApplicant ? words.withdrawApplicationHint : words.leaveHint}
            disabled={!isSure}
            isAvailable={campaign.leaving !== null}
          />
        )}
      </Confirmed>
      {isAlive && !canCancel && round && (
        <p className="text-soft text-sm">{words.cancelLater(dateTimeText(round.settledFrom))}</p>
      )}
      <Confirmed sentence={props.cancelSure} isAvailable={canCancel}>
        {(isSure) => (
          <FlowButton
            {...campaignFlow(props, 'cancel', words.cancel)}
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

/** After a round has ended, a member can be cancelled only once its match is claimed or can no longer be claimed. */
function isSettled({ campaign, round, now }: CampaignActionsProps): boolean {
  const awaitsMatch = campaign.standing === 'admitted' || campaign.standing === 'pinned'
  return !round || !awaitsMatch || now < round.end || now >= round.settledFrom
}
