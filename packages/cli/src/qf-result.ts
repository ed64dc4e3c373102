import { formatAmount } from '@commonweight/domain/money'
import type { Mechanism } from '@commonweight/qf/mechanisms/compute-match'
import type { OnProgress } from '@commonweight/qf/progress/work-meter'
import type { CampaignName } from './csv/file-columns'
import { TotalTooLargeError } from './csv/pair-store'
import type { DonationTable } from './csv/read-donations'
import type { TallyTable } from './csv/read-tallies'
import { floatText } from './decimal'
import { BadInputError } from './input-errors'
import { CampaignRaws } from './plain/campaign-raws'
import { plainMatch } from './plain/plain-match'
import type { Raws } from './plain/raw-amount'
import { TallyRaws } from './plain/tally-raws'
import type { QfOptions } from './qf-options'
import { withProgress } from './timing/with-progress'

/** What a campaign is paid; all numbers as decimal text. */
export type QfLine = {
  campaign: string
  /** Undefined for tallies, which do not say it. */
  donors: string | undefined
  raw: string
  matched: string
}

/**
 * A round's result, numbers as decimal text.
 * @property campaignName What the file calls a campaign; so do JSON and CSV.
 * @property lines Made one by one, as they are written: there may be many. Ascending by the code units of the ids.
 * @property used The mechanism that the shares come from: plain where COCM gives nothing to anybody.
 */
export type QfResult = {
  mechanism: Mechanism
  used: Mechanism
  campaignName: CampaignName
  pool: string
  undistributed: string
  lines: () => Iterable<QfLine>
}

const RAW_DECIMALS = 18

/** @throws BadInputError if a donor's total for a campaign does not fit 96 bits. */
export async function qfResult(
  table: DonationTable | TallyTable,
  options: QfOptions,
  warn: (message: string) => void,
): Promise<QfResult> {
  if ('tallies' in table) return tallyResult(table, options)
  try {
    return await (options.mechanism === 'plain' ? exactResult(table, options) : floatResult(table, options, warn))
  } catch (error) {
    if (!(error instanceof TotalTooLargeError)) throw error
    const donor = JSON.stringify(table.donors.texts()[error.donor])
    const campaign = JSON.stringify(table.campaigns.texts()[error.campaign])
    throw new BadInputError(`What ${donor} gave to ${campaign} adds up to more than 79228162513 whole tokens.`)
  }
}

function exactResult(table: DonationTable, options: QfOptions): QfResult {
  const run = (onProgress: OnProgress) =>
    new CampaignRaws(table.campaigns.size, table.pairs, options.minimum, onProgress)
  const raws = withProgress('plain', run)
  const donors = (number: number) => String(raws.donors[number])
  return plainResult(table, options, { ids: table.campaigns.texts(), raws, donors })
}

function tallyResult(table: TallyTable, options: QfOptions): QfResult {
  const ids = table.tallies.map(({ campaign }) => campaign)
  return plainResult(table, options, { ids, raws: new TallyRaws(table.tallies), donors: () => undefined })
}

/** Campaigns by number. */
type PlainRound = { ids: readonly string[]; raws: Raws; donors: (number: number) => string | undefined }

function plainResult(table: Named, options: QfOptions, { ids, raws, donors }: PlainRound): QfResult {
  const matched = plainMatch(raws, options)
  const order = [...ids.keys()].sort((a, b) => compare(ids[a] ?? '', ids[b] ?? ''))
  const paid = matched.reduce((sum, amount) => sum + amount, 0n)
  return {
    ...headOf(table, options, options.pool - paid),
    used: 'plain',
    *lines() {
      for (const number of order) {
        yield {
          campaign: ids[number] ?? '',
          donors: donors(number),
          raw: formatAmount(raws.at(number).floor, RAW_DECIMALS),
          matched: formatAmount(matched[number] ?? 0n, options.decimals),
        }
      }
    },
  }
}

/** What only these mechanisms need is loaded here. */
async function floatResult(
  table: DonationTable,
  options: QfOptions,
  warn: (message: string) => void,
): Promise<QfResult> {
  const { computeMatch } = await import('@commonweight/qf/mechanisms/compute-match')
  const { matrixOfPairs } = await import('./matrix-of-pairs')
  const { announceWork } = await import('./timing/announce-work')
  const matrix = matrixOfPairs(table, options.minimum)
  const { mechanism, isLong } = options
  announceWork(matrix, { mechanisms: [mechanism], isLong }, warn)
  const run = (onProgress: OnProgress) => computeMatch(matrix, options, onProgress)
  const { matches, undistributed, used } = withProgress(mechanism, run)
  // To the unit what plain pays, which has the exact roots; it gives nothing by fractions.
  if (used === 'plain' && options.remainder !== 'largest-fraction') return exactResult(table, options)
  return {
    ...headOf(table, options, undistributed),
    used,
    *lines() {
      for (const { campaign, donors, raw, matched } of matches) {
        yield {
          campaign: campaign,
          donors: String(donors),
          raw: floatText(raw),
          matched: formatAmount(matched, options.decimals),
        }
      }
    },
  }
}

type Named = { campaignName: CampaignName }

function headOf({ campaignName }: Named, { mechanism, pool, decimals }: QfOptions, undistributed: bigint) {
  const amounts = { pool: formatAmount(pool, decimals), undistributed: formatAmount(undistributed, decimals) }
  return { mechanism, campaignName, ...amounts }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
