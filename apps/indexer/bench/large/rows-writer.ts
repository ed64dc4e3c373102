import { createHash } from 'node:crypto'
import type { Hex } from '@commonweight/domain/hex'
import type { Batch, StoredBlock } from '../../src/batch/batch'
import type { BatchRow, Origin } from '../../src/rows/batch-row'
import type { EventRow, TableName } from '../../src/rows/tables'
import type { RawLog } from '../../src/source/raw-log'

/** Of the oldest block, in Unix seconds; a block follows each 12 seconds. */
const FIRST_AT = 1_780_000_000
const LOGS_PER_BLOCK = 40
const SECONDS_PER_BLOCK = 12

/** A word that follows from what it stands for, spread like real ids. */
export function idOf(what: string): Hex {
  return `0x${createHash('sha256').update(what).digest('hex')}`
}

export function addressOf(what: string): Hex {
  return idOf(what).slice(0, 42) as Hex
}

let newest: StoredBlock | undefined

/** Puts events one after another into blocks, and blocks into batches, as the indexer reads them from a chain. */
export class RowsWriter {
  private rows: Map<TableName, BatchRow[]> = new Map()
  private count = 0
  private block = 1n
  private log = 0
  private parent: StoredBlock = blockOf(0n)

  constructor(private readonly apply: (batch: Batch) => Promise<unknown>) {}

  static readonly start: StoredBlock = blockOf(0n)

  /** Logs that one transaction wrote. */
  transaction(...events: EventRow[]): void {
    if (this.log + events.length > LOGS_PER_BLOCK) this.nextBlock()
    const txHash = idOf(`transaction ${this.block} ${this.log}`)
    for (const event of events) {
      this.put(event, txHash)
      this.log += 1
    }
  }

  /** Rows of one log, such as a campaign with its milestones. */
  log1(...rows: EventRow[]): void {
    if (this.log >= LOGS_PER_BLOCK) this.nextBlock()
    const txHash = idOf(`transaction ${this.block} ${this.log}`)
    for (const row of rows) this.put(row, txHash)
    this.log += 1
  }

  /** Writes a batch if it has this many rows. */
  async flush(rows = 1): Promise<void> {
    if (this.count < rows) return
    const last = blockOf(this.block)
    await this.apply({
      parent: this.parent,
      isFinal: true,
      last,
      blocks: [last],
      rows: this.rows,
      setAside: [],
    })
    this.rows = new Map()
    this.count = 0
    this.parent = last
    this.nextBlock()
  }

  private put(event: EventRow, txHash: Hex): void {
    const { number, hash, time } = blockOf(this.block)
    const origin: Origin = {
      blockNumber: number,
      blockHash: hash,
      logIndex: this.log,
      txHash,
      time,
      log: {} as RawLog,
    }
    const list = this.rows.get(event.table) ?? []
    list.push({ ...event, origin })
    this.rows.set(event.table, list)
    this.count += 1
  }

  private nextBlock(): void {
    this.block += 1n
    this.log = 0
  }
}

function blockOf(number: bigint): StoredBlock {
  if (newest?.number === number) return newest
  const time = BigInt(FIRST_AT) + number * BigInt(SECONDS_PER_BLOCK)
  newest = { number, hash: idOf(`block ${number}`), parentHash: idOf(`block ${number - 1n}`), time }
  return newest
}
