import type { Hex } from '@commonweight/domain/hex'
import type { ReceiptLine, ReceiptView } from '@commonweight/domain/views/receipt'
import { countText } from '../../format/number'
import { dateText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import { priceText } from '../../format/value-text'
import type { SiteChain } from '../../site-chain'
import { type Fact, Facts } from '../../ui/facts'
import { Moment } from '../../ui/moment'
import { TxLink } from '../../ui/tx-link'
import { AccountName } from '../names/account-name'
import type { Finality } from './finality'
import { receipt as words } from './words'

type ReceiptFactsProps = { receipt: ReceiptView; finality: Finality; chain: SiteChain }

/** Where and when the transaction is, for which accounts, and when its match is final. */
export function ReceiptFacts({ receipt, finality, chain }: ReceiptFactsProps) {
  const { facts } = words
  const { lines, at, blockNumber, depth, txHash } = receipt
  const donors = distinct(lines.map(({ donor }) => donor))
  const payers = distinct(lines.flatMap(({ payer }) => payer ?? []))
  return (
    <Facts
      facts={[
        { label: payers.length > 0 ? facts.donors : facts.donor, value: <Accounts accounts={donors} /> },
        ...(payers.length > 0 ? [{ label: facts.payer, value: <Accounts accounts={payers} /> }] : []),
        { label: facts.time, value: <Moment at={at} withClock /> },
        ...priceFacts(lines),
        {
          label: facts.block,
          value: (
            <>
              <span className="num">{countText(blockNumber)}</span>, {facts.finality(finality, depth)}
            </>
          ),
        },
        { label: facts.transaction, value: <TxLink hash={txHash} explorerTxUrl={chain.explorerTxUrl} /> },
        { label: facts.chain, value: chain.chainName },
        ...roundFacts(lines),
        ...refundFacts(lines, chain.explorerTxUrl),
      ]}
    />
  )
}

function Accounts({ accounts }: { accounts: readonly Hex[] }) {
  const [only] = accounts
  if (!only || accounts.length > 1) return words.accounts(accounts.length)
  return <AccountName account={only} href={`/me/${only}`} />
}

/** Where each token's price comes from; nothing where no price source is configured. */
function priceFacts(lines: readonly ReceiptLine[]): Fact[] {
  const texts = new Set(lines.flatMap(({ value, token }) => (value ? priceText(value, token.symbol) : [])))
  return [...texts].map((text) => ({ label: words.facts.price, value: text }))
}

function roundFacts(lines: readonly ReceiptLine[]): Fact[] {
  const rounds = new Map(lines.flatMap(({ round }) => (round ? [[round.id, round] as const] : [])))
  const isOne = rounds.size === 1
  return [...rounds.values()].flatMap(({ id, title, isFinal, finalFrom }) => [
    {
      label: isOne ? words.facts.round : `${words.facts.round} ${id}`,
      value: (
        <a href={`/rounds/${id}`} className="target underline">
          {title}
        </a>
      ),
    },
    {
      label: isOne ? words.facts.finalMatch : `${words.facts.finalMatch} (${id})`,
      value: isFinal ? words.facts.isFinal : words.facts.finalAfter(dateText(finalFrom)),
    },
  ])
}

function refundFacts(lines: readonly ReceiptLine[], explorerTxUrl: string | null): Fact[] {
  const refunds = new Map(
    lines.flatMap((line) => (line.refund ? [[`${line.campaign} ${line.donor}`, line] as const] : [])),
  )
  return [...refunds.values()].flatMap(({ refund, refunded, token, campaignTitle }) =>
    refund
      ? [
          {
            label: `${words.facts.refund}: ${campaignTitle}`,
            value: (
              <>
                {tokenAmount(refunded, token, 'exact')}, <TxLink hash={refund.txHash} explorerTxUrl={explorerTxUrl} />
              </>
            ),
          },
        ]
      : [],
  )
}

function distinct(accounts: readonly Hex[]): Hex[] {
  return [...new Set(accounts)]
}
