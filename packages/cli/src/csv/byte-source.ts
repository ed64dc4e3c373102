import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { BadInputError } from '../input-errors'

/** Bytes that are read once, from front to back. `size` is 0 where it is not known beforehand. */
export type ByteSource = {
  size: number
  /** Fills a part of the buffer and returns how many bytes came; 0 at the end. */
  read(buffer: Uint8Array, offset: number, length: number): number
  close(): void
}

const STANDARD_INPUT = 0
const RETRY_MS = 5

/**
 * A file, or standard input for "-". Reading is synchronous: the program has nothing else to do meanwhile, and a loop
 * without callbacks keeps millions of rows fast.
 * @throws BadInputError if it cannot be opened.
 */
export function openSource(file: string): ByteSource {
  const fd = file === '-' ? STANDARD_INPUT : open(file)
  const stat = fstatSync(fd)
  if (stat.isDirectory()) throw new BadInputError(`${file} is a folder, not a file.`)
  return {
    size: stat.isFile() ? stat.size : 0,
    read: (buffer, offset, length) => readPatiently(fd, buffer, offset, length),
    close: () => fd !== STANDARD_INPUT && closeSync(fd),
  }
}

function open(file: string): number {
  try {
    return openSync(file, 'r')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new BadInputError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`)
  }
}

/** A pipe that another program has set to non-blocking says EAGAIN while it is empty; Windows ends one with EOF. */
function readPatiently(fd: number, buffer: Uint8Array, offset: number, length: number): number {
  for (;;) {
    try {
      return readSync(fd, buffer, offset, length, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw new BadInputError(`Reading failed (${code}).`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
}
