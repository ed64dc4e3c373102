import type { Hex } from '@commonweight/domain/hex'
import { parse } from 'csv-parse/browser/esm/sync'
import { csvLines } from '../../../format/csv-text'
import type { SiteChain } from '../../../site-chain'
import { loadRuntime } from '../../../transactions/load-runtime'
import { standingRows } from './standing-rows'
import { everything as words } from './words'

const PATIENCE_MS = 60_000

/** Why the site did not give the file of gifts, as a sentence. */
export class NoFileError extends Error {
  override readonly name = 'NoFileError'
}

/**
 * All gifts and refunds as the site has them, and below them what the chain says after the newest block: points, rewards
 * and votes of the same campaigns, in the same columns.
 * @throws NoFileError, and viem's errors where the chain does not answer.
 */
export async function everythingCsv(chain: SiteChain, account: Hex): Promise<string> {
  const history = await fetchHistory(account)
  const [columns = [], ...rows]: string[][] = parse(history)
  const cell = (row: string[], column: string): string => row[columns.indexOf(column)] ?? ''
  const titles = new Map(rows.map((row) => [cell(row, 'campaign'), cell(row, 'title')]))
  const campaigns = [...titles].map(([id, title]) => ({ id: id as Hex, title }))
  const { client } = await loadRuntime(chain)
  return history + csvLines(await standingRows(client, { chain, account, campaigns }), columns)
}

async function fetchHistory(account: Hex): Promise<string> {
  const response = await fetch(`/api/accounts/${account}/history.csv`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) throw new NoFileError(response.status === 429 ? words.tooMany : words.silent)
  return response.text()
}
