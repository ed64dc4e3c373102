import { formatAmount } from '@commonweight/domain/money'
import { csvLine } from '@commonweight/domain/text/csv-line'
import type { DonationChange } from '@commonweight/qf/explain/donation-explanation'
import { explainDonation } from '@commonweight/qf/explain/explain-donation'
import { explainMatches, type MatchExplanation } from '@commonweight/qf/explain/explain-match'
import type { OnProgress } from '@commonweight/qf/progress/work-meter'
import { floatText } from '../decimal'
import { formatTable } from '../format-table'
import { BadInputError } from '../input-errors'
import { matrixOfPairs } from '../matrix-of-pairs'
import { type ExplainOptions, type Format, parseExplainOptions } from '../qf-options'
import { announceWork } from '../timing/announce-work'
import { withProgress } from '../timing/with-progress'
import { warnOfFallback } from '../warn-of-fallback'
import type { Command } from './command'
import { readDonationInput } from './read-input'

/** Digits of what is for reading and not for paying: sums, shares and ratios. */
const DIGITS = 9

const FIGURES = ['donors', 'given', 'sumRoots', 'equalDonors', 'plainShare', 'cocmShare', 'independence'] as const
const PAID = ['matched', 'withoutCap', 'capEffect'] as const

/** What is printed, in each format. */
type Report = { json: object; head: readonly string[]; rows: readonly (readonly string[])[] }

/**
 * `commonweight qf explain FILE`: why each campaign of a file of donations is paid what it is paid; with `--donor`,
 * what the donations of one donor changed.
 */
export const run: Command = async (argv, { out, warn }) => {
  const { table, options } = await readDonationInput(parseExplainOptions(argv), warn)
  const matrix = matrixOfPairs(table, options.minimum)
  const { donor, campaign, mechanism, isLong } = options
  if (donor !== undefined) {
    const given = { donor, ...(campaign !== undefined && { campaigns: [campaign] }) }
    announceWork(matrix, { mechanisms: [mechanism], times: 2, isLong }, warn)
    const changes = withProgress(mechanism, (onProgress) => explainDonation(matrix, options, given, onProgress))
    out(textOf(changesReport(table.campaignName, changes, options), options.format))
    return 0
  }
  const isCocm = mechanism === 'cocm' || mechanism === 'blend'
  announceWork(
    matrix,
    { mechanisms: isCocm ? ['cocm'] : [mechanism, 'cocm'], times: mechanism === 'blend' ? 2 : 1, isLong },
    warn,
  )
  const run = (onProgress: OnProgress) => explainMatches(matrix, options, onProgress)
  const { explanations, used } = withProgress(`${mechanism} and cocm`, run)
  const shown = explanations.filter((each) => campaign === undefined || each.campaign === campaign)
  if (shown.length === 0 && campaign !== undefined)
    throw new BadInputError(`${campaign} is not a campaign of this round.`)
  warnOfFallback(options.mechanism, used, warn)
  out(textOf(matchesReport(table.campaignName, shown, options), options.format))
  return 0
}

function matchesReport(name: string, explanations: readonly MatchExplanation[], options: ExplainOptions): Report {
  const { mechanism, pool, decimals } = options
  const head = [name, ...FIGURES, ...PAID]
  const rows = explanations.map((each) => [
    each.campaign,
    ...FIGURES.map((figure) => figureText(each[figure])),
    ...PAID.map((paid) => formatAmount(each[paid], decimals)),
  ])
  const campaigns = rows.map((row) => Object.fromEntries(head.map((key, index) => [key, row[index] || null])))
  return { json: { mechanism, pool: formatAmount(pool, decimals), [`${name}s`]: campaigns }, head, rows }
}

/** Empty for an unknown figure. */
function figureText(value: number | undefined): string {
  return value === undefined ? '' : floatText(Number(value.toPrecision(DIGITS)))
}

function changesReport(name: string, changes: ReturnType<typeof explainDonation>, options: ExplainOptions): Report {
  const { mechanism, pool, decimals, donor } = options
  const amount = (units: bigint) => formatAmount(units, decimals)
  const lineOf = ({ campaign, with: after, without, change }: DonationChange) => ({
    [name]: campaign,
    with: amount(after),
    without: amount(without),
    change: amount(change),
  })
  const [backed, others] = [changes.backed.map(lineOf), changes.others.map(lineOf)]
  const sums = { backedChange: amount(changes.backedChange), othersChange: amount(changes.othersChange) }
  return {
    json: { mechanism, pool: amount(pool), donor, backed, others, ...sums },
    head: [name, 'with', 'without', 'change', 'backed'],
    rows: [
      ...backed.map((line) => [...Object.values(line), 'yes']),
      ...others.map((line) => [...Object.values(line), 'no']),
    ],
  }
}

function textOf({ json, head, rows }: Report, format: Format): string {
  if (format === 'json') return `${JSON.stringify(json, null, 2)}\n`
  if (format === 'csv') return [head, ...rows].map((line) => csvLine(line)).join('')
  return formatTable(head, rows)
}
