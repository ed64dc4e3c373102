'use client'
import type { Hex } from '@commonweight/domain/hex'
import { dateTimeText } from '../../../format/time'
import { tokenAmount } from '../../../format/token-amount'
import { FlowButton } from '../../../transactions/button/flow-button'
import { NextBox } from '../../campaign/next/next-box'
import { Applications } from '../actions/applications'
import type { RoundActionsProps } from '../actions/round-actions-props'
import { deedFlow, roundFlow } from '../actions/round-flow'
import { roundNext as words } from '../words/round-next'
import { ownStep, type RoundStanding } from './own-step'
import { useRoundStanding } from './use-round-standing'
import { VisitorBox } from './visitor-box'

/** What the connected account does next here. */
export function OwnBox(props: RoundActionsProps & { account: Hex }) {
  const { chain, round, next, account } = props
  const standing = useRoundStanding(chain, round.id, next.stakes, account)
  const step = standing && ownStep(next.stakes, standing)
  if (!step || !standing) return <VisitorBox {...props} />
  switch (step.kind) {
    case 'veto':
      return <VetoBox {...props} standing={standing} />
    case 'admit':
      return <AdmitBox {...props} />
    case 'reclaim':
      return <ReclaimBox {...props} standing={standing} />
    case 'gave': {
      const { title, match } = step.match
      const deed = props.deeds.find(({ name }) => name === 'claim')
      return (
        <NextBox
          kind="gave"
          over={words.claim.over(title)}
          title={words.claim.own(tokenAmount(match, round.token), title)}
          text={words.claim.ownText(dateTimeText(next.claimUntil))}
        >
          {deed && <FlowButton {...deedFlow(props, deed)} kind="money" />}
        </NextBox>
      )
    }
  }
}

type OwnProps = RoundActionsProps & { standing: RoundStanding }

function VetoBox({ standing: { sponsor }, ...props }: OwnProps) {
  const { veto } = words
  const { round, next } = props
  const { hasVetoed, early } = sponsor
  return (
    <NextBox
      kind="veto"
      over={veto.over(tokenAmount(early, round.token))}
      title={hasVetoed ? veto.done : veto.title}
      text={
        next.stakes.isVetoed
          ? veto.stopped
          : hasVetoed
            ? veto.doneText
            : veto.text(dateTimeText(next.stakes.vetoUntil ?? 0))
      }
      isQuiet={hasVetoed}
    >
      <FlowButton
        {...roundFlow(props, 'veto-result', veto.button, (steps, parameters) => steps.vetoResultSteps(parameters))}
        kind="ink"
        isAvailable={!hasVetoed}
      />
    </NextBox>
  )
}

function AdmitBox(props: RoundActionsProps) {
  const { admit } = words
  const count = props.applicants.length
  return (
    <NextBox
      kind="admit"
      over={admit.over}
      title={count > 0 ? admit.title(count) : admit.none}
      text={admit.text}
      isQuiet={count === 0}
    >
      <Applications {...props} />
    </NextBox>
  )
}

function ReclaimBox({ standing: { account, sponsor }, ...props }: OwnProps) {
  const { reclaim } = words
  const amount = tokenAmount(sponsor.reclaimable, props.round.token, 'exact')
  const label = reclaim.button(amount)
  return (
    <NextBox kind="reclaim" over={reclaim.over} title={reclaim.title(amount)} text={reclaim.text}>
      <FlowButton
        {...deedFlow(props, {
          name: 'reclaim',
          label,
          kind: 'money',
          hint: '',
          isAvailable: true,
          campaigns: [],
          sponsor: account,
        })}
        kind="money"
      />
    </NextBox>
  )
}
