'use client'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { type FormEvent, lazy, Suspense, useId, useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import type { FlowPlan } from '../../transactions/flow-plan'
import { isUnderWay } from '../../transactions/reduce/is-under-way'
import { LazyFlowStatus } from '../../transactions/status/lazy-flow-status'
import { useFlow } from '../../transactions/store/use-flow'
import { type FlowControl, useFlowControl } from '../../transactions/use-flow-control'
import { flow as flowWords } from '../../transactions/words/flow'
import { readAmount } from '../../ui/form/read-amount'
import { useWallet } from '../../wallet/use-wallet'
import { connectWallet as walletWords } from '../../wallet/words/connect'
import { usualAmount } from '../cart/add-props'
import { AmountInput } from './amount-input'
import type { FundPanelProps } from './fund-panel-props'
import { useDonor } from './use-donor'
import { useMatch } from './use-match'
import { fund as words } from './words/fund'

const DonationReceipt = lazy(() => import('./donation-receipt').then((module) => ({ default: module.DonationReceipt })))
const MatchPreview = lazy(() => import('./match-preview').then((module) => ({ default: module.MatchPreview })))
const RefundTerms = lazy(() => import('./refund-terms').then((module) => ({ default: module.RefundTerms })))
const AddToCart = lazy(() => import('../cart/add-to-cart').then((module) => ({ default: module.AddToCart })))
const RelayOffer = lazy(() => import('../checkout/pay/relay-offer').then((module) => ({ default: module.RelayOffer })))
const MintButton = lazy(() => import('../account/test-money').then((module) => ({ default: module.MintButton })))

/** Where people give: amount, live match, what comes back, one button, and a receipt that stays. */
export function FundPanel(props: FundPanelProps) {
  const { chain, campaign, closed } = props
  const flow = useFlow(`donate:${campaign.id}`)
  const { restart, ...control } = useFlowControl(chain)
  const isGiven = flow?.state.status === 'confirmed' || flow?.state.status === 'counted'
  if (closed && !flow) return null
  const title = closed ? words.closedTitle : words.title
  return (
    <section className="panel" aria-labelledby="give">
      <h2 id="give" className="title text-lg">
        {title}
      </h2>
      {isGiven && (
        <Suspense fallback={null}>
          <DonationReceipt chain={chain} flow={flow} />
        </Suspense>
      )}
      {!isGiven && !closed && (
        <DonationForm {...props} control={control} isUnderWay={flow !== null && isUnderWay(flow)} />
      )}
      {!isGiven && flow && <LazyFlowStatus chain={chain} flow={flow} restart={restart} />}
    </section>
  )
}

type DonationFormProps = FundPanelProps & { control: Omit<FlowControl, 'restart'>; isUnderWay: boolean }

function DonationForm(props: DonationFormProps) {
  const { chain, campaign, control, isUnderWay } = props
  const { token } = campaign
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  const [text, setText] = useState('')
  const [isSigning, setSigning] = useState(false)
  const donor = useDonor(chain, campaign, account)
  const { amount, problem } = readAmount(text, token)
  const match = useMatch(props, donor, amount)
  const missing = amount !== null && donor && amount > donor.balance ? amount - donor.balance : 0n
  const noteId = useId()
  const give = (isRelayed: boolean): void => {
    if (!account) void control.connect()
    else if (amount !== null && amount > 0n) {
      setSigning(false)
      const gift = { amount, matchText: match.text, isRelayed }
      void control.begin(donationPlan(props, gift, () => setSigning(true)))
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    give(false)
  }
  const isBusy = control.isPreparing || isUnderWay
  return (
    <form className="mt-4 flex flex-col gap-4" onSubmit={submit} noValidate>
      <AmountInput token={token} text={text} onText={setText} donor={donor} problem={problem} />
      {match.status === 'none' ? (
        match.reason && <p className="border-y border-line py-3 text-sm text-soft">{match.reason}</p>
      ) : (
        <Suspense fallback={null}>
          <MatchPreview {...props} match={match} donor={donor} amount={amount} />
        </Suspense>
      )}
      {amount !== null && amount > 0n && (
        <Suspense fallback={null}>
          <RefundTerms campaign={campaign} amount={amount} />
        </Suspense>
      )}
      <div>
        {missing > 0n && (
          <p className="problem mb-2" id={noteId} role="status">
            {words.missing(tokenAmount(missing, token, 'exact'), chain.chainName)}
          </p>
        )}
        <button
          type="submit"
          className="btn btn-money w-full"
          aria-describedby={missing > 0n ? noteId : undefined}
          disabled={isBusy || (account !== null && (!amount || missing > 0n))}
        >
          {label(
            { account, amount, isSigning, ...control, isConnecting: wallet.status === 'connecting' },
            props.campaign.token,
          )}
        </button>
        {account && amount !== null && amount > 0n && missing === 0n && (
          <Suspense fallback={null}>
            <RelayOffer token={token} average={amount} disabled={isBusy} onGive={() => give(true)} />
          </Suspense>
        )}
        <p className="mt-2 text-xs text-faint">
          {isNativeToken(token.address) ? words.oneTransaction : words.oneSignature}
        </p>
        {control.problem && (
          <p className="problem mt-2" role="alert">
            {control.problem}
          </p>
        )}
      </div>
      <Suspense fallback={null}>
        <AddToCart
          chainId={chain.deployment.chainId}
          campaign={{ id: campaign.id, title: campaign.title, token: token.address, round: props.round?.id ?? null }}
          amount={amount ?? usualAmount(token)}
          isWide
        />
      </Suspense>
      {missing > 0n && chain.deployment.chainId === LOCAL_CHAIN_ID && !isNativeToken(token.address) && (
        <Suspense fallback={null}>
          <MintButton chain={chain} token={token} />
        </Suspense>
      )}
    </form>
  )
}

type LabelFacts = Record<'isPreparing' | 'isSigning' | 'isConnecting', boolean> & {
  account: string | null
  amount: bigint | null
}

function label({ account, amount, ...is }: LabelFacts, token: TokenView): string {
  if (is.isPreparing) return is.isSigning ? words.signing : flowWords.preparing
  if (is.isConnecting) return walletWords.connecting
  if (!account) return words.connectFirst
  return amount ? words.give(tokenAmount(amount, token, 'exact')) : words.enterAmount
}

function donationPlan({ campaign }: FundPanelProps, gift: Gift, onSigning: () => void): FlowPlan {
  const { id, title, token } = campaign
  const { amount, ...how } = gift
  const scope = `donate:${id}`
  return {
    scope,
    title: words.flowTitle(tokenAmount(amount, token, 'exact'), title),
    token: token.address,
    steps: async ({ runtime, account }) => {
      const { donateSteps } = await import('./donate-steps')
      return donateSteps({ runtime, account, campaign, amount, scope, ...how, onSigning })
    },
  }
}

type Gift = { amount: bigint; matchText: string; isRelayed: boolean }
