import { BadInputError, type InputIssue } from '../input-errors'
import { AmountReader } from './amount-reader'
import type { ByteSource } from './byte-source'
import { type CampaignName, type DonationColumns, donationColumns } from './donation-columns'
import { IdTable } from './id-table'
import { LargeAmounts } from './packed-amount'
import { PairStore } from './pair-store'
import { RecordScanner } from './record-scanner'
import { RowBatch } from './row-batch'
import { Weighing } from './weighing'

/** Issues that are reported one by one. More are only counted. */
const MAX_ISSUES = 20

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
}

export type ReadDonationsOptions = {
  /** Called from time to time with how many bytes and rows have been read. */
  onProgress?: (bytes: number, rows: number) => void
}

/**
 * Reads CSV with the columns donor, campaign (or project), amount and optionally weight.
 * @throws BadInputError that names the rows which are not well-formed by their lines.
 */
export function readDonations(source: ByteSource, options: ReadDonationsOptions = {}): DonationTable {
  const reader = new DonationReader(source, options)
  return reader.run()
}

class DonationReader {
  readonly #larges = new LargeAmounts()
  readonly #table: DonationTable = {
    campaignName: 'campaign',
    donors: new IdTable(),
    campaigns: new IdTable(),
    pairs: new PairStore(this.#larges),
    rows: 0,
    cuts: 0,
  }
  readonly #issues: InputIssue[] = []
  #issueCount = 0
  readonly #amount = new AmountReader(this.#larges)
  readonly #weight = new AmountReader(this.#larges)
  readonly #weighing = new Weighing(this.#larges)
  readonly #batch: RowBatch
  readonly #scanner: RecordScanner

  constructor(source: ByteSource, { onProgress }: ReadDonationsOptions) {
    const { donors, campaigns, pairs } = this.#table
    this.#batch = new RowBatch(donors, campaigns, pairs, (line, message) => this.#report(line, message))
    this.#scanner = new RecordScanner(source, (bytes) => {
      this.#flush()
      onProgress?.(bytes, this.#table.rows)
    })
  }

  run(): DonationTable {
    const scanner = this.#scanner
    const table = this.#table
    if (!scanner.next())
      throw new BadInputError('The file is empty; it needs at least the header donor,campaign,amount.')
    const columns = this.#header()
    table.campaignName = columns.campaignName
    this.#batch.campaignName = columns.campaignName
    while (scanner.next()) {
      table.rows++
      const issue = this.#row(columns)
      if (issue !== undefined || this.#batch.isFull) this.#flush()
      if (issue !== undefined) this.#report(scanner.line, issue)
    }
    this.#flush()
    table.cuts = this.#amount.cuts + this.#weight.cuts
    if (this.#issueCount > 0) throw this.#failure()
    table.donors.close()
    table.campaigns.close()
    return table
  }

  #header(): DonationColumns {
    const scanner = this.#scanner
    if (scanner.issue !== undefined)
      throw new BadInputError('The header cannot be read.', [{ line: scanner.line, message: scanner.issue }])
    const decoder = new TextDecoder()
    const names = Array.from({ length: scanner.fields }, (_, column) =>
      decoder.decode(scanner.bytes.subarray(scanner.starts[column], scanner.ends[column])),
    )
    return donationColumns(names)
  }

  /** Enters a row; returns what is wrong with it. */
  #row(columns: DonationColumns): string | undefined {
    const scanner = this.#scanner
    const amount = this.#amount
    if (scanner.issue !== undefined) return scanner.issue
    if (scanner.fields !== columns.count) {
      return `has ${scanner.fields} ${scanner.fields === 1 ? 'field' : 'fields'} where the header has ${columns.count}`
    }
    const wrong = this.#number(amount, columns.amount)
    if (wrong !== undefined) return `the amount ${wrong}`
    if (columns.weight >= 0) {
      const unfit = this.#number(this.#weight, columns.weight) ?? this.#weighing.apply(amount, this.#weight)
      if (unfit !== undefined) return `the weight ${unfit}`
    }
    this.#batch.put(scanner, columns, amount)
    return undefined
  }

  #number(reader: AmountReader, column: number): string | undefined {
    const { bytes, starts, ends } = this.#scanner
    return reader.read(bytes, starts[column] as number, ends[column] as number)
  }

  #flush(): void {
    // The scanner fills its buffer for the first time before it can be asked for its bytes.
    if (this.#scanner !== undefined) this.#batch.flush(this.#scanner.bytes)
    this.#table.pairs.mergeWhenFull()
  }

  #report(line: number, message: string): void {
    if (this.#issueCount++ < MAX_ISSUES) this.#issues.push({ line, message })
  }

  #failure(): BadInputError {
    const more = this.#issueCount - this.#issues.length
    const rows = this.#issueCount === 1 ? 'One row is' : `${this.#issueCount} rows are`
    const rest = more > 0 ? ` The first ${this.#issues.length} are named.` : ''
    return new BadInputError(`${rows} not well-formed; nothing was computed.${rest}`, this.#issues)
  }
}
