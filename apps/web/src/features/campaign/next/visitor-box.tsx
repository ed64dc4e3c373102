'use client'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useFlowControl } from '../../../transactions/use-flow-control'
import { useWallet } from '../../../wallet/use-wallet'
import { connectWallet as walletWords } from '../../../wallet/words/connect'
import type { FundPanelProps } from '../../give/fund-panel-props'
import type { CampaignActionsProps } from '../actions/campaign-actions-props'
import { campaignFlow } from '../actions/campaign-flow'
import { NextBox, Objected } from './next-box'
import type { NextFacts } from './next-facts'
import type { VisitorStep } from './visitor-step'

export type NextStepProps = {
  facts: NextFacts
  /** What everybody is shown; null while gifts are taken. */
  visitor: VisitorStep | null
  actions: CampaignActionsProps
  fund: FundPanelProps
}

/** What a visitor is shown who has nothing of their own to do here. */
export function VisitorBox({ facts, visitor, actions, isKnown = false }: NextStepProps & { isKnown?: boolean }) {
  if (!visitor) return null
  const objections = visitor.hasObjections ? facts.current?.objections : null
  const { over, title, text, connect, known, deed, isQuiet } = visitor
  return (
    <NextBox
      kind={deed?.name ?? 'visitor'}
      over={over}
      title={title}
      text={text}
      isQuiet={isQuiet || (isKnown && known !== null)}
    >
      {objections && <Objected objections={objections} />}
      {known && isKnown && <p className="text-sm text-soft">{known}</p>}
      {connect && !isKnown && <Connect label={connect} actions={actions} />}
      {deed && <FlowButton {...campaignFlow(actions, deed.name, deed.label)} kind="plain" label={deed.label} />}
    </NextBox>
  )
}

function Connect({ label, actions: { chain } }: { label: string; actions: CampaignActionsProps }) {
  const wallet = useWallet()
  const { connect, isPreparing, problem } = useFlowControl(chain)
  const isBusy = isPreparing || wallet.status === 'connecting'
  return (
    <>
      <button type="button" className="btn needs-script" disabled={isBusy} onClick={() => void connect()}>
        {isBusy ? walletWords.connecting : label}
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
