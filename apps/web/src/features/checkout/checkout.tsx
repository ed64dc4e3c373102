'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { tokenAmount } from '../../format/token-amount'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../../transactions/flow'
import { useShownFlows } from '../../transactions/store/use-shown-flows'
import { PageTitle } from '../../ui/page-title'
import { changeCart, forgetAside } from '../cart/browser-cart'
import { changeAmount, linesByToken, removeLine } from '../cart/cart'
import { CartLineRow } from './cart-line-row'
import { CheckoutSteps } from './checkout-steps'
import { IdentityBox } from './identity-box'
import { type CheckoutLine, giftsIn, sumOf, tokenOf } from './lines/checkout-line'
import { isCartFlow } from './lines/given-lines'
import { maxOf } from './pay/missing'
import { bringsText, PayPanel } from './pay-panel'
import { type CheckoutState, useCheckout } from './use-checkout'
import { checkout as words } from './words/checkout'

/** The visitor's cart: lines with what they bring together, what is set aside and why, and the payment of each token. */
export function Checkout({ chain }: { chain: SiteChain }) {
  const state = useCheckout(chain)
  const { lines, isAside, status } = state
  const groups = groupsOf(lines, chain)
  const flows = useShownFlows(isCartFlow)
  // A payment and nothing to pay: it stands alone.
  const isAlone = flows.length > 0 && lines.length === 0 && !isAside
  const isPaid = isAlone && flows.some(isProven)
  const content = isAlone ? 'max-w-2xl' : 'flex flex-col gap-y-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-16'
  return (
    <>
      <CheckoutSteps isPaid={isPaid} />
      <PageTitle
        title={isPaid ? words.receiptTitle : words.title}
        lead={isPaid ? words.receiptLead : lines.length > 0 && words.lead}
      />
      <div className={content} data-checkout={isPaid ? 'paid' : status}>
        {!isAlone && <Cart chain={chain} state={state} groups={groups} />}
        {!isAlone && <PhoneBar groups={groups} />}
        <aside className="space-y-6 empty:hidden lg:sticky lg:top-8 lg:self-start">
          {groups.map(({ token, lines: own }) => (
            <PayPanel
              key={token.address}
              chain={chain}
              token={token}
              lines={own}
              donor={state.donor}
              brings={bringsText(risesOf(own, state).now, token)}
              isRead={status === 'read'}
              onDone={state.refresh}
            />
          ))}
        </aside>
        {isAlone && (
          <a className="btn mt-6" href="/">
            {words.more}
          </a>
        )}
      </div>
    </>
  )
}

function isProven({ state }: Flow): boolean {
  return state.status === 'confirmed' || state.status === 'counted'
}

type PartProps = { chain: SiteChain; state: CheckoutState; groups: readonly Group[] }

function Cart({ chain, state, groups }: PartProps) {
  const { lines, isAside, status, refresh } = state
  return (
    <div className="min-w-0 space-y-6">
      {isAside && <Unread chainId={chain.deployment.chainId} />}
      {status === 'unreadable' && lines.length > 0 && <Unreadable onRetry={refresh} />}
      {lines
        .filter(({ aside }) => aside !== null)
        .map((line) => (
          <SetAside key={line.line.campaign} checkoutLine={line} chainId={chain.deployment.chainId} />
        ))}
      {lines.length === 0 && <Empty />}
      {status === 'reading' && lines.length > 0 && <p className="text-sm text-faint">{words.reading}</p>}
      <Lines chain={chain} state={state} groups={groups} />
      <Pools lines={lines} />
      <Identity chain={chain} state={state} groups={groups} />
    </div>
  )
}

/** On a phone: what the first token comes to, in a bar that leads to its payment. */
function PhoneBar({ groups }: { groups: readonly Group[] }) {
  const group = groups.find(({ lines }) => sumOf(giftsIn(lines)) > 0n)
  if (!group) return null
  const { token, lines } = group
  const gifts = giftsIn(lines)
  return (
    <div className="dock" data-dock="">
      <p className="min-w-0 text-sm">
        <span className="num block font-medium">{tokenAmount(sumOf(gifts), token, 'exact')}</span>
        {words.dock.gifts(gifts.length)}
      </p>
      <a className="btn btn-money shrink-0" href={`#pay-${token.address}`}>
        {words.dock.label}
      </a>
    </div>
  )
}

/** Lines of one token. */
type Group = { token: TokenView; lines: CheckoutLine[] }

/** Those of the cart first; then the site's other tokens, in which something may just have been given. */
function groupsOf(lines: readonly CheckoutLine[], { tokens }: SiteChain): Group[] {
  const inCart = linesByToken(lines.map(({ line }) => line)).map(({ token }): Group => {
    const own = lines.filter(({ line }) => line.token === token)
    const [first] = own
    return { token: first ? tokenOf(first, tokens) : { address: token, symbol: '', decimals: 0 }, lines: own }
  })
  const others = tokens.filter(({ address }) => !inCart.some(({ token }) => token.address === address))
  return [...inCart, ...others.map((token): Group => ({ token, lines: [] }))]
}

function Lines({ chain, state, groups }: PartProps) {
  const { donor, figures } = state
  const { chainId } = chain.deployment
  const shown = groups.flatMap(({ token, lines }) =>
    lines.filter(({ aside }) => aside === null).map((line) => ({ token, line, lines })),
  )
  if (shown.length === 0) return null
  const maxFor = (line: CheckoutLine, lines: readonly CheckoutLine[]): bigint | null => {
    const others = giftsIn(lines).filter(({ line: { campaign } }) => campaign !== line.line.campaign)
    const need = { token: line.line.token, sum: sumOf(others), count: others.length + 1 }
    return donor && maxOf(donor.state, need)
  }
  return (
    <section aria-labelledby="lines">
      <h2 id="lines" className="sr-only">
        {words.lines}
      </h2>
      <ul className="border-t border-line">
        {shown.map(({ token, line, lines }) => (
          <CartLineRow
            key={line.line.campaign}
            checkoutLine={line}
            token={token}
            figure={figures.get(line.line.campaign)}
            max={maxFor(line, lines)}
            onAmount={(amount) => changeLine(chainId, line.line.campaign, amount)}
            onRemove={() => remove(chainId, line.line.campaign)}
          />
        ))}
      </ul>
    </section>
  )
}

function changeLine(chainId: number, campaign: Hex, amount: bigint): void {
  changeCart(chainId, (lines) => changeAmount(lines, { campaign, amount, nowMs: Date.now() }))
}

function remove(chainId: number, campaign: Hex): void {
  changeCart(chainId, (lines) => removeLine(lines, campaign))
}

/** Why gifts bring less together, once for each pool that two of them share. */
function Pools({ lines }: { lines: readonly CheckoutLine[] }) {
  const rounds = giftsIn(lines).flatMap(({ facts }) => (facts?.round && !facts.unmatched ? [facts] : []))
  const shared = rounds.filter(({ round }, index) => rounds.findIndex((one) => one.round?.id === round?.id) === index)
  return shared.map(({ round, campaign }) => (
    <p key={round?.id} className="text-xs text-faint">
      {shared.length > 1 && <span className="font-medium">{words.poolTitled(round?.title ?? '')} </span>}
      {words.pool(tokenAmount(round?.pool ?? 0n, campaign.token, 'compact'))}
    </p>
  ))
}

/** What lines bring together: as the donor is (a stranger: as a verified person), and once verified. */
function risesOf(lines: readonly CheckoutLine[], { figures }: CheckoutState): { now: bigint; verified: bigint } {
  let [now, verified] = [0n, 0n]
  for (const { line } of giftsIn(lines)) {
    const figure = figures.get(line.campaign)
    now += figure?.now ?? figure?.verified ?? 0n
    verified += figure?.verified ?? 0n
  }
  return { now, verified }
}

/** One box for each gate that verifying at would change something: the weight of one gate counts nothing at another. */
function Identity({ chain, state, groups }: PartProps) {
  const { donor, figures } = state
  if (!donor) return null
  const unverifiedAt = (line: CheckoutLine): Hex | null => {
    const campaign = donor.state.campaigns.get(line.line.campaign)
    const isUnverified = campaign?.weight === 0 && (figures.get(line.line.campaign)?.verified ?? 0n) !== 0n
    return isUnverified ? campaign.measure.gate : null
  }
  return groups.flatMap(({ token, lines }) =>
    [...new Set(giftsIn(lines).map(unverifiedAt))].map((gate) => {
      const gifts = giftsIn(lines).filter((line) => unverifiedAt(line) === gate)
      const box = { chain, token, sum: sumOf(gifts), ...risesOf(gifts, state) }
      return gate && <IdentityBox key={`${token.address} ${gate}`} gate={gate} {...box} />
    }),
  )
}

function SetAside({ checkoutLine, chainId }: { checkoutLine: CheckoutLine; chainId: number }) {
  const { line, title, aside } = checkoutLine
  return (
    <div className="notice notice-wait" data-aside={line.campaign}>
      <a className="font-medium" href={`/campaigns/${line.campaign}`}>
        {title}
      </a>{' '}
      {words.aside(aside ?? '')}{' '}
      <button
        type="button"
        className="btn btn-quiet px-2"
        aria-label={words.removeOne(title)}
        onClick={() => remove(chainId, line.campaign)}
      >
        {words.removeIt}
      </button>
    </div>
  )
}

function Unread({ chainId }: { chainId: number }) {
  return (
    <div className="notice notice-wait" data-unread="">
      {words.unread}{' '}
      <button type="button" className="btn btn-quiet px-2" onClick={() => forgetAside(chainId)}>
        {words.unreadDone}
      </button>
    </div>
  )
}

function Unreadable({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="notice notice-bad" role="alert">
      {words.unreadable}{' '}
      <button type="button" className="btn btn-quiet px-2" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </div>
  )
}

function Empty() {
  return (
    <div className="panel">
      <p>{words.empty}</p>
      <a className="btn mt-4" href="/">
        {words.explore}
      </a>
    </div>
  )
}
