import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { getCartState } from '@commonweight/sdk/read/get-cart-state'
import { tokenAmount } from '../../../format/token-amount'
import type { PreparedFlow } from '../../../transactions/flow-plan'
import { isUnderWay } from '../../../transactions/reduce/is-under-way'
import type { Runtime } from '../../../transactions/runtime'
import { browserFlows } from '../../../transactions/store/browser-flows'
import { showFlow } from '../../../transactions/store/flow-visibility'
import { browserCart } from '../../cart/browser-cart'
import { fetchCartFacts } from '../facts/fetch-cart-facts'
import { type CheckoutLine, checkLine, giftsIn, sumOf } from '../lines/checkout-line'
import { cartScope, withoutGiven } from '../lines/given-lines'
import { pay as words } from '../words/pay'
import { payProblems as problems } from '../words/pay-problems'
import { earlierCarts } from './earlier-carts'
import { PayError } from './pay-error'
import { paySteps } from './pay-steps'

/** Campaigns that a receipt names; a flow in the storage has room for some fifty facts. */
const MAX_NAMED = 40

/**
 * @property isRelayed Whether the site should send the cart at its own expense. @property shown The lines of this token as the visitor saw them. @property matchText What they bring, in words.
 * @property onSigning Called before the wallet is asked for a signature.
 */
export type PrepareGiftParameters = {
  runtime: Runtime
  account: Hex
  token: TokenView
  shown: readonly CheckoutLine[]
  matchText: string
  isRelayed: boolean
  onSigning: () => void
}

/**
 * Prepares the payment of a cart's lines of one token. Looks first whether the cart is still what the visitor saw, here
 * and on the chain, and whether it has been paid meanwhile.
 * @throws PayError with what the visitor must know; nothing was sent then.
 */
export async function prepareGift(parameters: PrepareGiftParameters): Promise<PreparedFlow> {
  const { runtime, account, token, onSigning, matchText, isRelayed } = parameters
  const scope = cartScope(token.address)
  refuseIfUnderWay(scope, account)
  const { gifts, state } = await freshGifts(parameters)
  const flows = browserFlows().snapshot()
  const earlier = earlierCarts(flows, { account, scope, now: state.timestamp })
  const donations = gifts.map(({ line: { campaign, amount } }) => ({ campaign, amount }))
  try {
    const common = { runtime, account, token, donations, gasLimit: state.gasLimit }
    const steps = await paySteps({ ...common, earlier, isRelayed, onSigning })
    // Another tab may have begun while the person was signing.
    refuseIfUnderWay(scope, account)
    return { steps, details: detailsOf(gifts, token, matchText) }
  } catch (error) {
    const [first] = earlier
    if (first && error instanceof PayError) showFlow(first.flowId)
    throw error
  }
}

function refuseIfUnderWay(scope: string, account: Hex): void {
  const store = browserFlows()
  store.refresh()
  const isTaken = store.snapshot().some((flow) => flow.scope === scope && flow.account === account && isUnderWay(flow))
  if (isTaken) throw new PayError(problems.elsewhere)
}

async function freshGifts({ runtime, account, token, shown }: PrepareGiftParameters) {
  const { deployment } = runtime.chain
  const stored = browserCart(deployment.chainId)
    .snapshot()
    .lines.filter((line) => line.token === token.address)
  const lines = withoutGiven(stored, browserFlows().snapshot())
  if (lines.length === 0) throw new PayError(problems.given)
  const campaigns = lines.map(({ campaign }) => campaign)
  const [facts, state] = await Promise.all([
    fetchCartFacts(campaigns),
    getCartState(runtime.client, { deployment, campaigns, account }),
  ])
  const context = { facts: facts.campaigns, chain: state.campaigns, now: state.timestamp }
  const fresh = lines.map((line) => checkLine(line, context))
  const seen = giftsIn(shown)
  for (const { line } of seen) {
    const now = fresh.find((one) => one.line.campaign === line.campaign)
    if (now?.aside) throw new PayError(problems.aside(now.title, now.aside))
  }
  const gifts = giftsIn(fresh)
  if (!isSame(gifts, seen)) throw new PayError(problems.changed)
  return { gifts, state }
}

function isSame(gifts: readonly CheckoutLine[], seen: readonly CheckoutLine[]): boolean {
  const textOf = (lines: readonly CheckoutLine[]) => lines.map(({ line }) => `${line.campaign} ${line.amount}`).join()
  return textOf(gifts) === textOf(seen)
}

/** For the receipt. */
function detailsOf(gifts: readonly CheckoutLine[], token: TokenView, matchText: string) {
  const named = gifts.slice(0, MAX_NAMED).map(({ title, line }, index) => ({
    label: `${index + 1}. ${title}`.slice(0, 500),
    value: tokenAmount(line.amount, token, 'exact'),
  }))
  const rest = gifts.length - named.length
  const more = rest > 0 ? [{ label: words.receipt.rest, value: words.receipt.more(rest) }] : []
  const total = { label: words.receipt.total, value: tokenAmount(sumOf(gifts), token, 'exact') }
  return [total, ...named, ...more, { label: words.receipt.match, value: matchText }]
}
