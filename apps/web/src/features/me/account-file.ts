import type { Hex } from '@commonweight/domain/hex'
import { type HistoryRow, readAccountHistory } from '@commonweight/read-models/accounts/read-account-history'
import { hasPrices } from '@commonweight/read-models/donations/load-values'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { csvHeader, csvLines } from '../../format/csv-text'
import { VALUE_COLUMNS, valueCells } from '../../format/value-text'

/** The columns of an account's history, in order. */
const COLUMNS = [
  'kind',
  'time',
  'transaction',
  'block',
  'logIndex',
  'campaign',
  'title',
  'amount',
  'token',
  'symbol',
  'decimals',
  'weight',
  'payer',
  'releasedShare',
] as const satisfies readonly (keyof ReturnType<typeof historyRow>)[]

/** Every gift of an account and every refund to it as CSV, part by part. Amounts are base units, shares 0 to 1. */
export async function* accountCsv(account: Hex): AsyncGenerator<string> {
  const db = sharedDb()
  const columns = (await hasPrices(db)) ? [...COLUMNS, ...VALUE_COLUMNS] : COLUMNS
  yield csvHeader(columns)
  for await (const rows of readAccountHistory(db, account)) {
    yield csvLines(
      rows.map((row) => ({ ...historyRow(row), ...valueCells(row.value) })),
      columns,
    )
  }
}

function historyRow({ token, ...row }: HistoryRow) {
  return {
    kind: row.kind,
    time: row.at,
    transaction: row.txHash,
    block: row.blockNumber,
    logIndex: row.logIndex,
    campaign: row.campaign,
    title: row.title,
    amount: row.amount,
    token: token.address,
    symbol: token.symbol,
    decimals: token.decimals,
    weight: row.weightBps === null ? null : row.weightBps / 10_000,
    payer: row.payer,
    releasedShare: row.releasedShareBps / 10_000,
  }
}
