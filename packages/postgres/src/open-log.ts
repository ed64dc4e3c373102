import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'

const MAX_BYTES = 8_000_000
const KEPT_BYTES = 1_000_000

/**
 * Opens the log of a program to append to it, so that what an ended one said last stays readable. Of a log that has
 * grown past 8 MB only the last megabyte is kept.
 * @returns A file descriptor; the caller closes it.
 */
export function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true })
  shorten(file)
  return openSync(file, 'a', 0o600)
}

function shorten(file: string): void {
  const log = openSync(file, 'a+', 0o600)
  try {
    const { size } = fstatSync(log)
    if (size <= MAX_BYTES) return
    const kept = Buffer.alloc(KEPT_BYTES)
    readSync(log, kept, 0, KEPT_BYTES, size - KEPT_BYTES)
    ftruncateSync(log)
    writeSync(log, kept.subarray(kept.indexOf('\n') + 1))
  } finally {
    closeSync(log)
  }
}
