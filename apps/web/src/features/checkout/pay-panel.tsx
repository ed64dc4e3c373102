'use client'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { isNativeToken, NATIVE_TOKEN } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import { splitDonations } from '@commonweight/sdk/cart/split-donations'
import { lazy, Suspense, useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import type { FlowPlan } from '../../transactions/flow-plan'
import { isUnderWay } from '../../transactions/reduce/is-under-way'
import { LazyFlowStatus } from '../../transactions/status/lazy-flow-status'
import { useFlow } from '../../transactions/store/use-flow'
import { useFlowControl } from '../../transactions/use-flow-control'
import { useWallet } from '../../wallet/use-wallet'
import { DepositWay } from './deposit-way'
import { signed } from './line-match'
import { type CheckoutLine, giftsIn, sumOf } from './lines/checkout-line'
import { cartScope } from './lines/given-lines'
import type { Donor } from './lines/joint-figures'
import { feeOf, missingOf } from './pay/missing'
import { RelayOffer } from './pay/relay-offer'
import { PayFacts } from './pay-facts'
import { PayProgress } from './pay-progress'
import { pay as words } from './words/pay'

const DonationReceipt = lazy(() =>
  import('../give/donation-receipt').then((module) => ({ default: module.DonationReceipt })),
)
const GivenOffer = lazy(() => import('./given-offer').then((module) => ({ default: module.GivenOffer })))
const MintButton = lazy(() => import('../account/test-money').then((module) => ({ default: module.MintButton })))

/** @property brings What all lines bring together, in words; null: nothing. */
export type PayPanelProps = {
  chain: SiteChain
  token: TokenView
  lines: readonly CheckoutLine[]
  donor: Donor | null
  brings: string | null
  isRead: boolean
  onDone: () => void
}

/** Pays the lines of one token: what it costs, what is missing, one button, progress in place, and a receipt. */
export function PayPanel(props: PayPanelProps) {
  const { chain, token, lines } = props
  const flow = useFlow(cartScope(token.address))
  const control = useFlowControl(chain)
  const gifts = giftsIn(lines)
  if (!flow && lines.length === 0) return null
  const isGiven = flow?.state.status === 'confirmed' || flow?.state.status === 'counted'
  return (
    <section className="panel" aria-labelledby={`pay-${token.address}`} data-pay={token.address}>
      <h2 id={`pay-${token.address}`} className="title text-lg">
        {(isGiven && lines.length === 0 ? words.given : words.title)(token.symbol)}
      </h2>
      {lines.length > 0 && (
        <PayForm {...props} gifts={gifts} control={control} isBusy={flow !== null && isUnderWay(flow)} />
      )}
      {flow && isGiven && (
        <Suspense fallback={null}>
          <DonationReceipt chain={chain} flow={flow} />
          <div className="mt-4 border-t border-line pt-4 empty:hidden">
            <GivenOffer chain={chain} flow={flow} />
          </div>
        </Suspense>
      )}
      {flow && !isGiven && <PayProgress flow={flow} />}
      {flow && !isGiven && <LazyFlowStatus chain={chain} flow={flow} restart={control.restart} />}
    </section>
  )
}

type PayFormProps = PayPanelProps & {
  gifts: readonly CheckoutLine[]
  control: ReturnType<typeof useFlowControl>
  isBusy: boolean
}

function PayForm(props: PayFormProps) {
  const { chain, token, gifts, donor, control, isBusy, isRead, brings, onDone } = props
  const wallet = useWallet()
  const [isSigning, setSigning] = useState(false)
  const isConnected = wallet.status === 'connected'
  const sum = sumOf(gifts)
  const need = { token: token.address, sum, count: gifts.length }
  const missing = donor ? missingOf(donor.state, need) : { amount: 0n, fee: 0n }
  const native = chain.tokens.find(({ address }) => address === NATIVE_TOKEN)
  const isShort = missing.amount > 0n || missing.fee > 0n
  const give = async (isRelayed: boolean): Promise<void> => {
    setSigning(false)
    if (!isConnected) await control.connect()
    else await control.begin(planOf(props, { isRelayed, onSigning: () => setSigning(true) }))
    onDone()
  }
  const donations = gifts.map(({ line: { campaign, amount } }) => ({ campaign, amount }))
  const parts = donor ? splitDonations(donations, donor.state.gasLimit).length : 1
  const isReady = isRead && gifts.length > 0 && !isBusy && !control.isPreparing
  const canGive = isReady && !(isConnected && isShort)
  return (
    <>
      <PayFacts
        chain={chain}
        token={token}
        gifts={gifts}
        brings={brings}
        isStranger={donor === null}
        fee={donor && native ? tokenAmount(feeOf(donor.state, gifts.length), native) : null}
      />
      {parts > 1 && <p className="mt-3 text-sm text-soft">{words.parts(parts)}</p>}
      {isShort && (
        <p className="problem mt-4" role="status" data-missing={missing.amount.toString()}>
          {missing.amount > 0n && words.missing(tokenAmount(missing.amount, token, 'exact'), chain.chainName)}{' '}
          {missing.fee > 0n && native && words.missingFee(tokenAmount(missing.fee, native), chain.chainName)}
        </p>
      )}
      <button type="button" className="btn btn-money mt-4 w-full" disabled={!canGive} onClick={() => void give(false)}>
        {labelOf({ isConnected, isPreparing: control.isPreparing, isSigning, sum }, token)}
      </button>
      {isConnected && parts === 1 && missing.amount === 0n && (
        <RelayOffer
          token={token}
          average={sum / BigInt(gifts.length || 1)}
          disabled={!isReady}
          onGive={() => void give(true)}
        />
      )}
      <p className="mt-2 text-xs text-faint">{words.together}</p>
      {control.problem && (
        <p className="problem mt-2" role="alert">
          {control.problem}
        </p>
      )}
      <DepositWay token={token} gifts={gifts} />
      {missing.amount > 0n && chain.deployment.chainId === LOCAL_CHAIN_ID && !isNativeToken(token.address) && (
        <div className="mt-3">
          <Suspense fallback={null}>
            <MintButton chain={chain} token={token} />
          </Suspense>
        </div>
      )}
    </>
  )
}

type LabelState = { isConnected: boolean; isPreparing: boolean; isSigning: boolean; sum: bigint }

function labelOf({ isConnected, isPreparing, isSigning, sum }: LabelState, token: TokenView): string {
  if (isPreparing) return isSigning ? words.signing : words.checking
  if (!isConnected) return words.connectFirst
  return sum === 0n ? words.enterAmount : words.give(tokenAmount(sum, token, 'exact'))
}

type HowToPay = { isRelayed: boolean; onSigning: () => void }

function planOf({ token, gifts, lines, brings }: PayFormProps, how: HowToPay): FlowPlan {
  const amount = tokenAmount(sumOf(gifts), token, 'exact')
  return {
    scope: cartScope(token.address),
    title: words.flowTitle(amount, gifts.length),
    token: token.address,
    steps: async ({ runtime, account }) => {
      const { prepareGift } = await import('./pay/prepare-gift')
      return prepareGift({ runtime, account, token, shown: lines, matchText: brings ?? words.none, ...how })
    },
  }
}

/** What lines bring together, in words; null if nothing that would show: where a cart has all campaigns of a pool. */
export function bringsText(rise: bigint, token: TokenView): string | null {
  const isDust = rise < 0n ? -rise < dust(token) : rise < dust(token)
  return isDust ? null : `${signed(rise, token)} ${token.symbol}`
}

/** The smallest amount that is shown, in base units: a hundredth. */
function dust({ decimals }: TokenView): bigint {
  return decimals > 2 ? 10n ** BigInt(decimals - 2) : 1n
}
