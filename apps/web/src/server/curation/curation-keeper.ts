import { readFile, stat } from 'node:fs/promises'
import type { CurationDocument } from '@commonweight/domain/documents/curation-document'
import { CurationError, type CurationExpectation, MAX_CURATION_BYTES, readCuration } from './read-curation'

const CHECK_EVERY_MS = 2_000

/** How long the file's disk may take, a network drive for example, before that is reported. */
const READ_MS = 5_000

export type CurationKeeperParameters = {
  file: string
  expected: Omit<CurationExpectation, 'now'>
  /** Called with each version that is taken, before it counts as loaded. */
  onTaken: (curation: CurationDocument) => void
  log: (message: string) => void
}

/** Holds the newest good version of the curation file; a bad one changes nothing and is reported. */
export class CurationKeeper {
  readonly #parameters: CurationKeeperParameters
  /** The version that holds; undefined before `load`. */
  current: CurationDocument | undefined
  /** Why the file as it stands is not taken, or should be renewed; null: nothing is wrong. */
  problem: string | null = null
  #stamp = ''
  #text = ''
  /** A disk that hangs keeps a thread of the process for each look; there is never more than one. */
  #isLooking = false

  constructor(parameters: CurationKeeperParameters) {
    this.#parameters = parameters
  }

  get file(): string {
    return this.#parameters.file
  }

  /**
   * Takes the file for the first time.
   * @throws CurationError: a site that withholds something must not start without knowing what.
   */
  async load(now = seconds()): Promise<void> {
    const first = async () => {
      this.#stamp = await readStamp(this.file)
      await this.#take(now)
    }
    await inTime(first())
  }

  /** Looks whether the file has changed, and takes it if it is good. Never throws. */
  async check(now = seconds()): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    const looking = this.#look(now).finally(() => {
      this.#isLooking = false
    })
    await inTime(looking).catch((error: unknown) => this.#say(reasonOf(error)))
  }

  async #look(now: number): Promise<void> {
    const stamp = await readStamp(this.file).catch(() => 'gone')
    if (stamp !== this.#stamp) {
      this.#stamp = stamp
      await this.#take(now).then(
        () => this.#say(null),
        (error: unknown) => this.#say(reasonOf(error)),
      )
    } else if (this.problem === TOO_SLOW) this.#say(null)
    const { expiresAt } = this.current ?? {}
    if (this.problem === null && expiresAt !== undefined && expiresAt <= now)
      this.#say('It has expired: sign a new version.')
  }

  /** Checks from now on, every two seconds. */
  watch(): void {
    setInterval(() => void this.check(), CHECK_EVERY_MS).unref()
  }

  async #take(now: number): Promise<void> {
    const bytes = await readBounded(this.file)
    const text = bytes.toString('base64')
    const curation = await readCuration(bytes, { ...this.#parameters.expected, now })
    const { current } = this
    if (current && text !== this.#text && curation.sequence <= current.sequence) {
      const message = `Its sequence is ${curation.sequence}, but ${current.sequence} was taken already. Raise it and sign.`
      throw new CurationError(message)
    }
    this.#parameters.onTaken(curation)
    this.current = curation
    this.#text = text
  }

  #say(problem: string | null): void {
    if (problem === this.problem) return
    this.problem = problem
    const { log } = this.#parameters
    if (problem === null) log(`Curation file: version ${this.current?.sequence} of ${this.file} holds.`)
    else log(`Curation file ${this.file} is not taken, the last good version holds: ${problem}`)
  }
}

const TOO_SLOW = `It cannot be read: its disk has not answered for ${READ_MS / 1000} seconds.`

/** @throws CurationError if it takes too long. */
function inTime(reading: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CurationError(TOO_SLOW)), READ_MS)
  })
  return Promise.race([reading, late]).finally(() => clearTimeout(timer))
}

async function readBounded(file: string): Promise<Buffer> {
  const { size } = await stat(file).catch(unreadable)
  if (size > MAX_CURATION_BYTES) throw new CurationError(`It has more than ${MAX_CURATION_BYTES} bytes.`)
  return readFile(file).catch(unreadable)
}

/** Shown in public, so without the file's path. */
function unreadable(cause: unknown): never {
  throw new CurationError('It cannot be read.', { cause })
}

async function readStamp(file: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(file).catch(unreadable)
  return `${mtimeMs} ${size} ${ino}`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}
