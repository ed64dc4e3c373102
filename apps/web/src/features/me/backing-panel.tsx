import type { Hex } from '@commonweight/domain/hex'
import type { BackingView } from '@commonweight/domain/views/account'
import { countedOf } from '@commonweight/qf/chain/tally'
import { FULL_WEIGHT } from '@commonweight/qf/exact/units'
import { fixed9, fixed18 } from '../../format/number'
import { tokenAmount } from '../../format/token-amount'
import { priceText, valueText } from '../../format/value-text'
import type { SiteChain } from '../../site-chain'
import { type Fact, Facts } from '../../ui/facts'
import { TokenWarning } from '../../ui/listing/token-warning'
import { MilestonePips } from '../../ui/milestone-pips'
import { Moment } from '../../ui/moment'
import { Money } from '../../ui/money'
import { Status } from '../../ui/status'
import { TxLink } from '../../ui/tx-link'
import { campaignStates } from '../../ui/words'
import { MyActions, type MyActionsProps } from './my-actions'
import { backingActions, me } from './words'

type BackingPanelProps = { chain: SiteChain; account: Hex; backing: BackingView }

/** One campaign that the account backs: where its money is, what it may do, and a receipt per gift. */
export function BackingPanel({ chain, account, backing }: BackingPanelProps) {
  const { campaign, donations, donationCount } = backing
  return (
    <article className="prints-whole grid break-inside-avoid gap-x-12 gap-y-6 border-t border-line py-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <p className="text-sm text-soft">{campaign.labName}</p>
          <Status {...campaignStates[campaign.state]} />
        </div>
        <h2 className="title mt-1 text-lg">
          <a href={`/campaigns/${campaign.id}`} className="no-underline hover:underline">
            {campaign.title}
          </a>
        </h2>
        <div className="mt-3">
          <MilestonePips milestones={campaign.milestones} />
        </div>
        {campaign.token.listed === false && (
          <div className="mt-3">
            <TokenWarning token={campaign.token} isBrief />
          </div>
        )}
        <details className="group mt-2 text-sm">
          <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-soft hover:text-ink">
            <span aria-hidden="true" className="num transition-transform group-open:rotate-90">
              ›
            </span>
            {me.backing.receipts(donationCount, donations.length)}
          </summary>
          <ul className="mt-1 border-t border-line">
            {donations.map(({ amount, value, token, at, txHash, blockNumber, logIndex }) => (
              <li
                key={`${txHash} ${logIndex}`}
                className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2"
              >
                <Money amount={amount} token={token} style="exact" />
                {value && <span className="num text-faint">{valueText(value)}</span>}
                <Moment at={at} withClock />
                <span className="num text-faint">#{blockNumber.toString()}</span>
                <TxLink hash={txHash} explorerTxUrl={chain.explorerTxUrl} />
                <a
                  href={`/receipts/${txHash}`}
                  className="target underline print:hidden decoration-line-strong hover:decoration-ink"
                >
                  {me.backing.receipt}
                </a>
                {value && <span className="basis-full text-xs text-faint">{priceText(value, token.symbol)}</span>}
              </li>
            ))}
          </ul>
        </details>
        <div className="mt-6 print:hidden">
          <MyActions {...myActionsProps(chain, account, backing)} />
        </div>
      </div>
      <Facts facts={factsOf(backing)} />
    </article>
  )
}

function factsOf(backing: BackingView): Fact[] {
  const { campaign, given, released, atRisk, refundable, refunded, counted, points, maturedPoints } = backing
  const { countedByOperators } = backing
  const counts = (sum: bigint) => (
    <span className="num">
      {fixed18(sum)} <span className="text-[0.85em] text-faint">{campaign.token.symbol}</span>
    </span>
  )
  const words = me.backing
  const money = (amount: bigint) => <Money amount={amount} token={campaign.token} style="exact" />
  return [
    { label: words.given, value: money(given) },
    { label: words.released, value: money(released) },
    ...(refundable > 0n || refunded > 0n
      ? [
          { label: words.refundable, value: money(refundable) },
          { label: words.refunded, value: money(refunded) },
        ]
      : [{ label: words.atRisk, value: money(atRisk) }]),
    { label: words.counted, value: counts(counted) },
    ...(countedByOperators > 0n ? [{ label: words.byOperators, value: counts(countedByOperators) }] : []),
    { label: words.points, value: <span className="num">{words.matured(fixed9(maturedPoints), fixed9(points))}</span> },
  ]
}

/** Picks what the island needs. */
function myActionsProps(chain: SiteChain, account: Hex, backing: BackingView): MyActionsProps {
  const { id, title, state, token } = backing.campaign
  const { given, counted, refundable, canVeto, vetoPoints } = backing
  const isUncounted = state === 'open' && counted < countedOf(given, FULL_WEIGHT, token.decimals)
  const refund = {
    label: backingActions.refund(tokenAmount(refundable, token, 'exact')),
    hint: backingActions.refundHint,
  }
  const campaign = { id, title, state, token }
  return {
    chain,
    account,
    backing: { given, counted, refundable, canVeto, vetoPoints, isUncounted, refund, campaign },
  }
}
