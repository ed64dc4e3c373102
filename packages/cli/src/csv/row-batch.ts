import { isUtf8 } from 'node:buffer'
import type { AmountReader } from './amount-reader'
import { hasWrongChecksum } from './has-wrong-checksum'
import { hashOf } from './hash-bytes'
import { type IdTable, MOST_BATCH, MOST_ID_BYTES } from './id-table'
import type { PairStore } from './pair-store'
import type { RecordScanner } from './record-scanner'

/** Where an id of each row of the batch lies, and its hash. */
class IdColumn {
  readonly starts = new Int32Array(MOST_BATCH)
  readonly ends = new Int32Array(MOST_BATCH)
  readonly hashes = new Int32Array(MOST_BATCH)
  readonly numbers = new Int32Array(MOST_BATCH)

  constructor(
    private readonly kind: string,
    readonly table: IdTable,
  ) {}

  put(row: number, { starts, ends }: RecordScanner, column: number): void {
    this.starts[row] = starts[column] as number
    this.ends[row] = ends[column] as number
  }

  /** What is wrong with an id. */
  issue(id: Uint8Array): string | undefined {
    if (id.length === 0) return `the ${this.kind} is empty`
    if (id.length > MOST_ID_BYTES) return `the ${this.kind} is longer than ${MOST_ID_BYTES} bytes`
    if (!isUtf8(id)) return `the ${this.kind} is not UTF-8`
    if (!hasWrongChecksum(id)) return undefined
    return `the ${this.kind} ${new TextDecoder().decode(id)} has a wrong checksum (EIP-55): a digit is not the one that was meant`
  }
}

/** Rows that are looked up together: see `IdTable.warm`. */
export class RowBatch {
  private size = 0
  private readonly donor: IdColumn
  private readonly project: IdColumn
  private readonly words = new Uint32Array(2 * MOST_BATCH)
  private readonly lines = new Float64Array(MOST_BATCH)

  constructor(
    donors: IdTable,
    projects: IdTable,
    private readonly pairs: PairStore,
    private readonly report: (line: number, message: string) => void,
  ) {
    this.donor = new IdColumn('donor', donors)
    this.project = new IdColumn('project', projects)
  }

  get isFull(): boolean {
    return this.size === MOST_BATCH
  }

  put(scanner: RecordScanner, columns: { donor: number; project: number }, amount: AmountReader): void {
    const row = this.size++
    this.donor.put(row, scanner, columns.donor)
    this.project.put(row, scanner, columns.project)
    this.words[2 * row] = amount.word0
    this.words[2 * row + 1] = amount.word1
    this.lines[row] = scanner.line
  }

  /** Enters all rows, of which the ids lie in `bytes`. */
  flush(bytes: Uint8Array): void {
    const { size, words } = this
    const view = new DataView(bytes.buffer)
    this.size = 0
    this.enter(this.donor, size, view)
    this.enter(this.project, size, view)
    for (let row = 0; row < size; row++) {
      const donor = this.donor.numbers[row] as number
      const project = this.project.numbers[row] as number
      if (donor < 0 || project < 0) continue
      this.pairs.add(project, donor, words[2 * row] as number, words[2 * row + 1] as number)
    }
  }

  /** Numbers a column's ids; -1 for one that is not well-formed. Only new ids need a look at their bytes. */
  private enter(column: IdColumn, size: number, bytes: DataView): void {
    const { table, starts, ends, hashes, numbers } = column
    for (let row = 0; row < size; row++) hashes[row] = hashOf(bytes, starts[row] as number, ends[row] as number)
    table.warm(hashes, size)
    for (let row = 0; row < size; row++) {
      const start = starts[row] as number
      const end = ends[row] as number
      const isShort = end - start <= MOST_ID_BYTES
      const known = table.spellings
      numbers[row] = isShort ? table.numberOf(bytes, start, end, hashes[row] as number) : -1
      if (isShort && (table.spellings === known || (table.isPlain && end > start))) continue
      const issue = column.issue(new Uint8Array(bytes.buffer, start, end - start))
      if (issue === undefined) continue
      this.report(this.lines[row] as number, issue)
      numbers[row] = -1
    }
  }
}
