import type { PassportThresholds } from '@commonweight/qf/eligibility/passport-weight'
import { AmountReader } from './amount-reader'
import type { CampaignName, DonationColumns } from './file-columns'
import { IdTable } from './id-table'
import type { NumberForm } from './number-form'
import { LargeAmounts, PackedAmountReader } from './packed-amount'
import { PairStore } from './pair-store'
import type { RecordScanner } from './record-scanner'
import { RowBatch } from './row-batch'
import type { RowIssues } from './row-issues'
import { isBlank, shapeIssue } from './row-shape'
import { ScoreWeighing } from './score-weighing'
import { Weighing } from './weighing'

const LIMB_BITS = 48n
const LIMB_MASK = 2n ** LIMB_BITS - 1n

/**
 * A file of donations, summed per donor and campaign.
 * @property campaignName What the header calls a campaign. Results call it the same.
 * @property rows Rows read, without the header.
 * @property cuts Numbers with more than 18 decimals. Their further decimals were cut off.
 */
export type DonationTable = {
  campaignName: CampaignName
  donors: IdTable
  campaigns: IdTable
  pairs: PairStore
  rows: number
  cuts: number
  /** Donations below the minimum. They do not count, and their campaigns stay in the round. */
  belowMinimum: number
  /** Whole numbers of base units that were written with an exponent, of which digits may be missing. */
  shortened: number
}

/**
 * @property minimumDonation In 1e-18 token, before any weight: a donation below it does not count.
 * @property scale The numbers of the file are whole numbers of 10^-scale token; 0: tokens.
 * @property thresholds Scores that count, and that count in full.
 */
export type DonationRules = {
  minimumDonation: bigint
  scale: number
  thresholds: PassportThresholds
}

export type ReadRowsOptions = {
  columns: DonationColumns
  form: NumberForm
  rules: DonationRules
  issues: RowIssues
  onProgress: ((bytes: number, rows: number) => void) | undefined
}

/** Reads the rows behind a header. @throws BadInputError that names the rows which are not well-formed. */
export function readDonationRows(scanner: RecordScanner, options: ReadRowsOptions): DonationTable {
  return new DonationReader(scanner, options).run()
}

class DonationReader {
  readonly #larges = new LargeAmounts()
  readonly #table: DonationTable
  readonly #columns: DonationColumns
  readonly #issues: RowIssues
  readonly #amount: AmountReader
  readonly #weight: AmountReader
  readonly #weighing = new Weighing(this.#larges)
  readonly #scores: ScoreWeighing
  readonly #unpacked = new PackedAmountReader(this.#larges)
  readonly #leastHigh: number
  readonly #leastLow: number
  readonly #batch: RowBatch
  readonly #scanner: RecordScanner

  constructor(scanner: RecordScanner, { columns, form, rules, issues, onProgress }: ReadRowsOptions) {
    const table = {
      campaignName: columns.campaignName,
      donors: new IdTable(),
      campaigns: new IdTable(),
      pairs: new PairStore(this.#larges),
      rows: 0,
      cuts: 0,
      belowMinimum: 0,
      shortened: 0,
    }
    this.#table = table
    this.#columns = columns
    this.#issues = issues
    this.#amount = new AmountReader(this.#larges, form, rules.scale)
    this.#weight = new AmountReader(this.#larges, form)
    this.#scores = new ScoreWeighing(this.#larges, rules.thresholds)
    this.#leastHigh = Number(rules.minimumDonation >> LIMB_BITS)
    this.#leastLow = Number(rules.minimumDonation & LIMB_MASK)
    this.#batch = new RowBatch(table.donors, table.campaigns, table.pairs, (line, message) => issues.add(line, message))
    this.#batch.campaignName = columns.campaignName
    this.#scanner = scanner
    scanner.beforeRefill = (bytes) => {
      this.#flush()
      onProgress?.(bytes, table.rows)
    }
  }

  run(): DonationTable {
    const scanner = this.#scanner
    const table = this.#table
    while (scanner.next()) {
      if (isBlank(scanner)) continue
      table.rows++
      const issue = this.#row(this.#columns)
      if (issue !== undefined || this.#batch.isFull) this.#flush()
      if (issue !== undefined) this.#issues.add(scanner.line, issue)
    }
    this.#flush()
    table.cuts = this.#amount.cuts + this.#weight.cuts
    table.shortened = this.#amount.shortened
    this.#issues.refuse()
    table.donors.close()
    table.campaigns.close()
    return table
  }

  /** Enters a row; returns what is wrong with it. */
  #row(columns: DonationColumns): string | undefined {
    const scanner = this.#scanner
    const amount = this.#amount
    if (scanner.issue !== undefined) return scanner.issue
    const misshapen = shapeIssue(scanner, columns)
    if (misshapen !== undefined) return misshapen
    const wrong = this.#number(amount, columns.amount)
    if (wrong !== undefined) return `the amount ${wrong}`
    if (this.#leastHigh + this.#leastLow > 0 && this.#isBelowMinimum(amount)) {
      this.#table.belowMinimum++
      amount.word0 = 0
      amount.word1 = 0
    }
    if (columns.weight >= 0) {
      const unfit = this.#number(this.#weight, columns.weight) ?? this.#weighing.apply(amount, this.#weight)
      if (unfit !== undefined) return `the weight ${unfit}`
    }
    if (columns.score >= 0) {
      const unfit = this.#score(columns.score) ?? this.#weighing.apply(amount, this.#weight)
      if (unfit !== undefined) return `the score ${unfit}`
    }
    this.#batch.put(scanner, columns, amount)
    return undefined
  }

  #isBelowMinimum({ word0, word1 }: AmountReader): boolean {
    this.#unpacked.read(word0, word1)
    const [high = 0, low = 0] = this.#unpacked.parts
    return high < this.#leastHigh || (high === this.#leastHigh && low < this.#leastLow)
  }

  /** Reads a score as a weight. Without a score a donor has none. */
  #score(column: number): string | undefined {
    const { starts, ends } = this.#scanner
    if (starts[column] === ends[column]) {
      this.#scores.applyNone(this.#weight)
      return undefined
    }
    return this.#number(this.#weight, column) ?? this.#scores.apply(this.#weight)
  }

  #number(reader: AmountReader, column: number): string | undefined {
    const { bytes, starts, ends } = this.#scanner
    return reader.read(bytes, starts[column] as number, ends[column] as number)
  }

  #flush(): void {
    this.#batch.flush(this.#scanner.bytes)
    this.#table.pairs.mergeWhenFull()
  }
}
