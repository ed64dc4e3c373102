import type { RoundEntry } from '@commonweight/domain/views/round'
import type { Db } from '@commonweight/read-models/create-db'
import { readHead } from '@commonweight/read-models/freshness/read-head'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { listEntries } from '@commonweight/read-models/rounds/list-entries'
import { loadIndependence } from '@commonweight/read-models/rounds/load-independence'
import type { OpenRound } from '@commonweight/read-models/rounds/open-round'
import { csvHeader, csvLines } from '../../../format/csv-text'
import { jsonText } from '../../../server/api-response'
import type { Put } from '../../../server/file-stream'
import type { RoundFile } from './answer-file'
import { pageByPage } from './page-by-page'
import { RESULT_COLUMNS, resultRow, roundResults } from './round-results'

const BATCH = 100

/** The round's campaigns and how each match came about, as CSV; base units are whole numbers. */
export const resultsCsv: RoundFile = {
  name: 'results',
  format: 'csv',
  async write({ db }, round, put) {
    await put(csvHeader(RESULT_COLUMNS))
    const independence = await loadIndependence(db, round.row.id)
    for await (const entries of entriesOf(db, round)) {
      await put(
        csvLines(
          entries.map((entry) => resultRow(entry, round.token, independence)),
          RESULT_COLUMNS,
        ),
      )
    }
  },
}

/** The same as JSON, with the round's own figures; base units are decimal strings. */
export const resultsJson: RoundFile = {
  name: 'results',
  format: 'json',
  async write({ db }, open, put) {
    await put('{')
    const [round, head] = [await getRound(db, open.row.id, 'listed', { limit: 1 }), await readHead(db)]
    if (!round) throw new Error(`Round ${open.row.id} is gone.`)
    await put(`${jsonText(roundResults({ round, head })).slice(1, -1)},"campaigns":`)
    const independence = await loadIndependence(db, open.row.id)
    await putList(put, entriesOf(db, open), (entry) => resultRow(entry, open.token, independence))
    await put('}')
  },
}

function entriesOf(db: Db, round: OpenRound): AsyncGenerator<readonly RoundEntry[]> {
  return pageByPage((after) => listEntries(db, round, { scope: 'listed', limit: BATCH, after }))
}

/** A JSON list, batch by batch. */
async function putList<item>(
  put: Put,
  batches: AsyncIterable<readonly item[]>,
  rowOf: (item: item) => unknown,
): Promise<void> {
  let separator = '['
  for await (const batch of batches) {
    if (batch.length === 0) continue
    await put(separator + batch.map((item) => jsonText(rowOf(item))).join(','))
    separator = ','
  }
  await put(separator === '[' ? '[]' : ']')
}
