import type { ReceiptLine, ReceiptView } from '@commonweight/domain/views/receipt'
import { csvHeader, csvLines } from '../../format/csv-text'
import { VALUE_COLUMNS, valueCells } from '../../format/value-text'
import { FINALITY_COLUMNS, type Finality, finalityCells } from './finality'

/** The columns of a receipt as CSV, in order. */
const COLUMNS = [
  'transaction',
  'chain',
  'block',
  'blockHash',
  'time',
  'donor',
  'payer',
  'byOperator',
  'memo',
  'campaign',
  'title',
  'amount',
  'token',
  'symbol',
  'decimals',
  'weight',
  'round',
  'reason',
  'match',
  'matchIsFinal',
  'released',
  'refunded',
  'refundTransaction',
  'comesBack',
  'logIndex',
] as const satisfies readonly (keyof ReturnType<typeof receiptRow>)[]

/** A receipt as CSV, a line for each gift. Amounts are base units, times Unix seconds, weights 0 to 1. */
export function receiptCsv(receipt: ReceiptView, finality: Finality): string {
  const { lines } = receipt
  const columns = lines.some(({ value }) => value !== null)
    ? [...COLUMNS, ...FINALITY_COLUMNS, ...VALUE_COLUMNS]
    : [...COLUMNS, ...FINALITY_COLUMNS]
  const rows = lines.map((line) => ({
    ...receiptRow(receipt, line),
    ...finalityCells(finality),
    ...valueCells(line.value),
  }))
  return csvHeader(columns) + csvLines(rows, columns)
}

/** One gift, with what it shares with the others of its transaction. */
function receiptRow({ txHash, chainId, blockNumber, blockHash, at }: ReceiptView, line: ReceiptLine) {
  const { token, round, refund } = line
  return {
    transaction: txHash,
    chain: chainId,
    block: blockNumber,
    blockHash,
    time: at,
    donor: line.donor,
    payer: line.payer,
    byOperator: line.byOperator,
    memo: line.memo,
    campaign: line.campaign,
    title: line.campaignTitle,
    amount: line.amount,
    token: token.address,
    symbol: token.symbol,
    decimals: token.decimals,
    weight: line.weightBps / 10_000,
    round: round?.id ?? null,
    reason: line.reason,
    match: line.matchShare,
    matchIsFinal: round?.isFinal ?? null,
    released: line.released,
    refunded: line.refunded,
    refundTransaction: refund?.txHash ?? null,
    comesBack: line.comesBack,
    logIndex: line.logIndex,
  }
}
