import { AmountReader } from './amount-reader'
import type { CampaignName, TallyColumns } from './file-columns'
import type { NumberForm } from './number-form'
import { LargeAmounts, PackedAmountReader } from './packed-amount'
import type { RecordScanner } from './record-scanner'
import type { RowIssues } from './row-issues'
import { isBlank, shapeIssue } from './row-shape'

const LIMB_BITS = 48n
const WHOLE = 10n ** 18n
/** How far the square of a rounded S may stay below Q, as a part of Q. */
const ROUNDING = 10n ** 6n
/** Campaigns are few; more lines than this are no tallies. */
const MAX_CAMPAIGNS = 1_000_000

/**
 * What a campaign's donors add up to.
 * @property sumRoots S, the sum of the roots of what each gave, in 1e-18 of the root of a token.
 * @property sum Q, the sum of what each gave, in 1e-18 token.
 */
export type CampaignTally = { campaign: string; sumRoots: bigint; sum: bigint }

/** A file of tallies. `cuts` numbers had more than 18 decimals, which were cut off. */
export type TallyTable = { campaignName: CampaignName; tallies: CampaignTally[]; cuts: number }

/** @property scale Q is a whole number of 10^-scale token, and S of 10^-(scale / 2); 0: tokens. */
type Options = { columns: TallyColumns; form: NumberForm; scale: number; issues: RowIssues }

/** Reads the rows behind a header. @throws BadInputError that names the rows which are not well-formed. */
export function readTallyRows(scanner: RecordScanner, { columns, form, scale, issues }: Options): TallyTable {
  const larges = new LargeAmounts()
  const roots = new AmountReader(larges, form, scale / 2)
  const sums = new AmountReader(larges, form, scale)
  const unpacked = new PackedAmountReader(larges)
  const tallies = new Map<string, CampaignTally>()
  while (scanner.next()) {
    if (isBlank(scanner)) continue
    const issue = scanner.issue ?? rowIssue(scanner, columns, tallies)
    const wrong = issue ?? numberIssue(scanner, columns, roots, sums)
    if (wrong !== undefined) {
      issues.add(scanner.line, wrong)
      continue
    }
    const campaign = textAt(scanner, columns.campaign)
    const tally = { campaign, sumRoots: unitsOf(unpacked, roots), sum: unitsOf(unpacked, sums) }
    if (isImpossible(tally)) issues.add(scanner.line, 'S squared is less than Q, which no donations add up to')
    tallies.set(campaign, tally)
  }
  issues.refuse()
  return { campaignName: columns.campaignName, tallies: [...tallies.values()], cuts: roots.cuts + sums.cuts }
}

function rowIssue(scanner: RecordScanner, columns: TallyColumns, seen: ReadonlyMap<string, unknown>) {
  const misshapen = shapeIssue(scanner, columns)
  if (misshapen !== undefined) return misshapen
  const campaign = textAt(scanner, columns.campaign)
  if (campaign === '') return `the ${columns.campaignName} is empty`
  if (seen.has(campaign)) return `the ${columns.campaignName} ${JSON.stringify(campaign)} is there twice`
  if (seen.size >= MAX_CAMPAIGNS) return `is more than the ${MAX_CAMPAIGNS} campaigns that a file of tallies may have`
  return undefined
}

function numberIssue(
  { bytes, starts, ends }: RecordScanner,
  { S, Q }: TallyColumns,
  roots: AmountReader,
  sums: AmountReader,
): string | undefined {
  const unfit = roots.read(bytes, starts[S] as number, ends[S] as number)
  if (unfit !== undefined) return `S ${unfit}`
  const wrong = sums.read(bytes, starts[Q] as number, ends[Q] as number)
  return wrong === undefined ? undefined : `Q ${wrong}`
}

/** An address is one campaign however its letters are written. */
function textAt({ bytes, starts, ends }: RecordScanner, column: number): string {
  const text = new TextDecoder().decode(bytes.subarray(starts[column], ends[column]))
  return /^0x[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : text
}

function unitsOf(unpacked: PackedAmountReader, { word0, word1 }: AmountReader): bigint {
  unpacked.read(word0, word1)
  const [high = 0, low = 0] = unpacked.parts
  return (BigInt(high) << LIMB_BITS) + BigInt(low)
}

function isImpossible({ sumRoots, sum }: CampaignTally): boolean {
  return sumRoots * sumRoots + (sum * WHOLE) / ROUNDING < sum * WHOLE
}
