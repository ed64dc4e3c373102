import { isUtf8 } from 'node:buffer'
import type { AmountReader } from './amount-reader'
import type { CampaignName } from './file-columns'
import { hasWrongChecksum } from './has-wrong-checksum'
import { hashOf } from './hash-bytes'
import { type IdTable, MAX_BATCH, MAX_ID_BYTES } from './id-table'
import type { PairStore } from './pair-store'
import type { RecordScanner } from './record-scanner'

/** Longer ids are not looked at for being of white space alone. */
const MAX_WHITE = 64

/** Where an id of each row of the batch lies, and its hash. */
class IdColumn {
  readonly starts = new Int32Array(MAX_BATCH)
  readonly ends = new Int32Array(MAX_BATCH)
  readonly hashes = new Int32Array(MAX_BATCH)
  readonly numbers = new Int32Array(MAX_BATCH)

  kind: string
  readonly table: IdTable
  /** Ids that are not well-formed, by number, and why. */
  readonly #wrong = new Map<number, string>()

  /** @param kind What errors call these ids. */
  constructor(kind: string, table: IdTable) {
    this.kind = kind
    this.table = table
  }

  put(row: number, { starts, ends }: RecordScanner, column: number): void {
    this.starts[row] = starts[column] as number
    this.ends[row] = ends[column] as number
  }

  /** What is wrong with the id of a number, found by `check` before: the same for all rows that have it. */
  issueOf(number: number): string | undefined {
    return this.#wrong.size === 0 ? undefined : this.#wrong.get(number)
  }

  /** As `issueOf`, of an id that was not there before. */
  check(id: Uint8Array, number: number): string | undefined {
    const issue = this.#issue(id)
    if (issue !== undefined && number >= 0) this.#wrong.set(number, issue)
    return issue ?? this.#checksumIssue(id)
  }

  #issue(id: Uint8Array): string | undefined {
    if (isWhite(id)) return `the ${this.kind} is empty`
    if (id.length > MAX_ID_BYTES) return `the ${this.kind} is longer than ${MAX_ID_BYTES} bytes`
    if (!isUtf8(id)) return `the ${this.kind} is not UTF-8; save the file as UTF-8`
    return undefined
  }

  /** Of one spelling of an address; another one may be right, and has the same number. */
  #checksumIssue(id: Uint8Array): string | undefined {
    if (!hasWrongChecksum(id)) return undefined
    const text = new TextDecoder().decode(id)
    return `the ${this.kind} ${text} has a wrong checksum (EIP-55): a digit is not the one that was meant`
  }
}

/** Whether an id is empty, or of white space alone. */
function isWhite(id: Uint8Array): boolean {
  return id.length === 0 || (id.length < MAX_WHITE && new TextDecoder().decode(id).trim() === '')
}

/** Rows that are looked up together: see `IdTable.warm`. */
export class RowBatch {
  #size = 0
  readonly #donor: IdColumn
  readonly #campaign: IdColumn
  readonly #words = new Uint32Array(2 * MAX_BATCH)
  readonly #lines = new Float64Array(MAX_BATCH)

  readonly #pairs: PairStore
  readonly #report: (line: number, message: string) => void

  constructor(donors: IdTable, campaigns: IdTable, pairs: PairStore, report: (line: number, message: string) => void) {
    this.#pairs = pairs
    this.#report = report
    this.#donor = new IdColumn('donor', donors)
    this.#campaign = new IdColumn('campaign', campaigns)
  }

  /** What errors call a campaign: the word of the file's header. */
  set campaignName(name: CampaignName) {
    this.#campaign.kind = name
  }

  get isFull(): boolean {
    return this.#size === MAX_BATCH
  }

  put(scanner: RecordScanner, columns: { donor: number; campaign: number }, amount: AmountReader): void {
    const row = this.#size++
    this.#donor.put(row, scanner, columns.donor)
    this.#campaign.put(row, scanner, columns.campaign)
    this.#words[2 * row] = amount.word0
    this.#words[2 * row + 1] = amount.word1
    this.#lines[row] = scanner.line
  }

  /** Enters all rows, of which the ids lie in `bytes`. */
  flush(bytes: Uint8Array): void {
    const size = this.#size
    const words = this.#words
    const view = new DataView(bytes.buffer)
    this.#size = 0
    this.#enter(this.#donor, size, view)
    this.#enter(this.#campaign, size, view)
    for (let row = 0; row < size; row++) {
      const donor = this.#donor.numbers[row] as number
      const campaign = this.#campaign.numbers[row] as number
      if (donor < 0 || campaign < 0) continue
      this.#pairs.add(campaign, donor, words[2 * row] as number, words[2 * row + 1] as number)
    }
  }

  /** Numbers a column's ids; -1 for one that is not well-formed. Only new ids need a look at their bytes. */
  #enter(column: IdColumn, size: number, bytes: DataView): void {
    const { table, starts, ends, hashes, numbers } = column
    for (let row = 0; row < size; row++) hashes[row] = hashOf(bytes, starts[row] as number, ends[row] as number)
    table.warm(hashes, size)
    for (let row = 0; row < size; row++) {
      const start = starts[row] as number
      const end = ends[row] as number
      const isShort = end - start <= MAX_ID_BYTES
      const known = table.spellings
      numbers[row] = isShort ? table.numberOf(bytes, start, end, hashes[row] as number) : -1
      const isKnown = isShort && (table.spellings === known || (table.isPlain && end > start))
      const number = numbers[row] as number
      const issue = isKnown
        ? column.issueOf(number)
        : column.check(new Uint8Array(bytes.buffer, start, end - start), number)
      if (issue === undefined) continue
      this.#report(this.#lines[row] as number, issue)
      numbers[row] = -1
    }
  }
}
