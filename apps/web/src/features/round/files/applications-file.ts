import type { RoundApplication } from '@commonweight/domain/views/round'
import type { TokenView } from '@commonweight/domain/views/token'
import { listRoundApplications } from '@commonweight/read-models/rounds/list-round-applications'
import type { RoundFile } from './answer-file'
import { csvHeader, csvLines } from './csv-text'
import { pageByPage } from './page-by-page'

const BATCH = 100

/** The columns of applications as CSV, in order. */
const APPLICATION_COLUMNS = [
  'campaign',
  'title',
  'lab',
  'labAccount',
  'payout',
  'standing',
  'included',
  'reason',
  'reasonDigest',
  'state',
  'listed',
  'donors',
  'countedDonors',
  'given',
  'weight',
  'match',
  'claimed',
  'appliedAt',
  'block',
  'logIndex',
  'txHash',
  'token',
  'symbol',
  'decimals',
] as const satisfies readonly (keyof ReturnType<typeof applicationRow>)[]

/** Every campaign that ever applied to the round, listed by the site or not. */
export const applicationsCsv: RoundFile = {
  name: 'applications',
  format: 'csv',
  async write({ db }, round, put) {
    await put(csvHeader(APPLICATION_COLUMNS))
    const batches = pageByPage((after) => listRoundApplications(db, round.row.id, round, { limit: BATCH, after }))
    for await (const applications of batches) {
      await put(
        csvLines(
          applications.map((each) => applicationRow(each, round.token)),
          APPLICATION_COLUMNS,
        ),
      )
    }
  },
}

function applicationRow(application: RoundApplication, { address, symbol, decimals }: TokenView) {
  const { labName, lab, explanation, donated, blockNumber, ...rest } = application
  return {
    ...rest,
    lab: labName,
    labAccount: lab,
    countedDonors: explanation?.donors ?? 0,
    given: donated,
    block: blockNumber,
    token: address,
    symbol,
    decimals,
  }
}
