'use client'
import type { Hex } from '@commonweight/domain/hex'
import { type ReactNode, useEffect } from 'react'
import { percentText } from '../../../format/number'
import { tokenAmount } from '../../../format/token-amount'
import { FlowButton } from '../../../transactions/button/flow-button'
import { RefreshButton } from '../../give/refresh-button'
import { VerifyButton } from '../../identity/verify-button'
import { Veto } from '../../me/veto'
import { backingActions } from '../../me/words'
import { campaignFlow } from '../actions/campaign-flow'
import { NextBox, Objected } from './next-box'
import { OwnMoney } from './own-money'
import { type OwnStep, ownStep, type Standing } from './own-step'
import { ownWords } from './own-words'
import { showOwnStep } from './shown-step'
import { useStanding } from './use-standing'
import { type NextStepProps, VisitorBox } from './visitor-box'
import { nextStep as words } from './words'

type OwnBoxProps = NextStepProps & { account: Hex | null }

/** What the connected account does next here, how far its last deeds came, and where its money is. */
export function OwnBox(props: OwnBoxProps) {
  const { facts, actions, fund, account } = props
  const { campaign, round } = fund
  const version = [
    facts.state,
    facts.current?.state,
    facts.current?.objections?.objected,
    campaign.total,
    round?.weight,
  ].join()
  const standing = useStanding(actions.chain, { id: facts.id, gate: campaign.gate, version }, account)
  const isMatching = facts.state === 'open' && fund.unmatched === null
  const step = standing && ownStep(facts, standing, { deeds: actions.deeds, isMatching })
  useShown(props, step, standing)
  return (
    <>
      {step && standing ? (
        <OwnStepBox {...props} step={step} standing={standing} />
      ) : (
        <VisitorBox {...props} isKnown={standing !== null} />
      )}
      <Ended {...props} step={step} />
      {standing && standing.backer.given > 0n && <OwnMoney facts={facts} backer={standing.backer} />}
    </>
  )
}

/** The page's bar on a phone, and what else is offered, follow the box. */
function useShown(props: OwnBoxProps, step: OwnStep | null, standing: Standing | null): void {
  const shown = step && standing ? ownWords(props, step, standing) : null
  const { dock = null } = shown ?? {}
  const deed = step?.kind === 'deed' ? step.deed.name : null
  const isOwn = shown !== null
  const { text, label, isMoney } = dock ?? { text: '', label: '', isMoney: false }
  useEffect(() => {
    showOwnStep(isOwn ? { dock: { text, label, isMoney }, deed } : null)
    return () => showOwnStep(null)
  }, [isOwn, text, label, isMoney, deed])
}

type StepProps = OwnBoxProps & { step: OwnStep; standing: Standing }

function OwnStepBox(props: StepProps) {
  const { facts, step, standing } = props
  const { over, title, text } = ownWords(props, step, standing)
  return (
    <NextBox kind={step.kind} over={over} title={title} text={text}>
      {step.kind === 'object' && facts.current?.objections && <Objected objections={facts.current.objections} />}
      <Act {...props} />
    </NextBox>
  )
}

function Act(props: StepProps): ReactNode {
  const { facts, actions, fund, step, standing } = props
  const { id } = facts
  const { gate } = fund.campaign
  switch (step.kind) {
    case 'take-back':
      return <Refund {...props} refundable={standing.backer.refundable} />
    case 'object':
      return <ObjectForm {...props} />
    case 'submit':
      return (
        <a className="btn btn-ink" href={`/campaigns/${id}/submit`}>
          {words.own.submit.button}
        </a>
      )
    case 'judge':
      return (
        <a className="btn btn-ink" href={`/attest/${standing.account}`}>
          {words.own.judge.button}
        </a>
      )
    case 'count':
      return <Count {...props} />
    case 'verify':
      return <VerifyButton chain={actions.chain} {...(gate && { gate })} />
    case 'deed':
      return <FlowButton {...campaignFlow(actions, step.deed.name, step.deed.label)} {...step.deed} />
  }
}

/** How far something came that is no longer the next step: its last flow shows it. */
function Ended(props: OwnBoxProps & { step: OwnStep | null }) {
  const { facts, actions, step } = props
  const { chain } = actions
  return (
    <div className="space-y-4 not-has-[section,button]:hidden">
      {step?.kind !== 'take-back' && <Refund {...props} refundable={0n} />}
      {step?.kind !== 'object' && (
        <Veto chain={chain} backing={{ vetoPoints: 0n, campaign: facts }} isAvailable={false} />
      )}
      {step?.kind !== 'count' && <Count {...props} />}
    </div>
  )
}

function Refund({ facts, actions, refundable }: OwnBoxProps & { refundable: bigint }) {
  const { id, title, token } = facts
  const label = backingActions.refund(tokenAmount(refundable, token, 'exact'))
  return (
    <FlowButton
      chain={actions.chain}
      kind="money"
      label={label}
      hint={backingActions.refundHint}
      isAvailable={refundable > 0n}
      scope={`refund:${id}`}
      title={`${label}: ${title}`}
      token={token.address}
      steps={async ({ account }) => {
        const { prepareRefund } = await import('@commonweight/sdk/prepare/donations/refund')
        const call = prepareRefund({ deployment: actions.chain.deployment, campaign: id, donor: account })
        return [{ kind: 'main', label, call }]
      }}
    />
  )
}

function ObjectForm({ facts, actions, standing }: StepProps) {
  const { current, vetoShareBps } = facts
  const { vetoPoints } = standing.backer
  const share = current ? Number((vetoPoints * BigInt(vetoShareBps)) / current.vetoThreshold) : 0
  const { weight, open, note } = words.own.object
  return (
    <>
      <p className="text-sm text-soft">{weight(percentText(Math.min(10_000, share)))}</p>
      <details className="group">
        <summary className="btn btn-ink w-full group-open:hidden">{open}</summary>
        <Veto chain={actions.chain} backing={{ vetoPoints, campaign: facts }} isAvailable />
      </details>
      <a className="btn" href={`#milestone-${current?.number}`}>
        {words.evidence}
      </a>
      <p className="text-xs text-faint">{note}</p>
    </>
  )
}

function Count({ facts, actions, account, fund }: OwnBoxProps) {
  if (!account) return null
  const version = `${facts.state} ${fund.campaign.total}`
  return <RefreshButton chain={actions.chain} campaign={facts} donor={account} version={version} />
}
