import type { RoundApplication } from '@commonweight/domain/views/round'
import type { TokenView } from '@commonweight/domain/views/token'
import { listRoundApplications } from '@commonweight/read-models/rounds/list-round-applications'
import { csvHeader, csvLines } from '../../../format/csv-text'
import type { RoundFile } from './answer-file'
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
  return {
    campaign: application.campaign,
    title: application.title,
    lab: application.labName,
    labAccount: application.lab,
    payout: application.payout,
    standing: application.standing,
    included: application.included,
    reason: application.reason,
    reasonDigest: application.reasonDigest,
    state: application.state,
    listed: application.listed,
    donors: application.donors,
    countedDonors: application.explanation?.donors ?? 0,
    given: application.donated,
    weight: application.weight,
    match: application.match,
    claimed: application.claimed,
    appliedAt: application.appliedAt,
    block: application.blockNumber,
    logIndex: application.logIndex,
    txHash: application.txHash,
    token: address,
    symbol,
    decimals,
  }
}
