/** What is done sooner needs no line. */
const FIRST_MS = 2_000
const TERMINAL_MS = 200
const FILE_MS = 10_000

export type StatusStream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

/**
 * Says how far something has come that takes longer than two seconds: on one line of a terminal, five times a second
 * at most, which `done` takes away; elsewhere with a line every ten seconds at most.
 */
export class StatusLine {
  readonly #stream: StatusStream
  readonly #clock: () => number
  #nextAt: number
  #isShown = false

  constructor(stream: StatusStream = process.stderr, clock: () => number = () => performance.now()) {
    this.#stream = stream
    this.#clock = clock
    this.#nextAt = clock() + FIRST_MS
  }

  /** @param text Made only if it is shown. */
  show(text: () => string): void {
    const now = this.#clock()
    if (now < this.#nextAt) return
    this.#nextAt = now + (this.#stream.isTTY ? TERMINAL_MS : FILE_MS)
    if (!this.#stream.isTTY) this.#stream.write(`${text()}\n`)
    else this.#stream.write(`\r${text()}\u001b[K`)
    this.#isShown = true
  }

  done(): void {
    if (this.#isShown && this.#stream.isTTY) this.#stream.write('\r\u001b[K')
    this.#isShown = false
  }
}
