import { setTimeout as delay } from 'node:timers/promises'
import { secondsSince } from '../report'
import { readLogTail } from './service'

/** A part of the product that runs until it is stopped. */
export type Part = {
  /** Resolves with how it ended, by itself or by `stop`. */
  ended: Promise<string>
  stop(): Promise<void>
}

export type SupervisorParameters<Watched extends Part> = {
  name: string
  logFile: string
  /** Starts it, the first time and again. Rejects if it does not become ready, and soon after the signal. */
  start: (signal: AbortSignal) => Promise<Watched>
  /** If false, it is never started again. */
  restarts: boolean
  /** Takes one line about what happened and what follows. */
  say: (text: string) => void
  /** Called once, when it has ended for good, with the reason and the end of its log. */
  onGivenUp: (reason: string) => void
}

const WINDOW_MS = 60_000
const MAX_ENDS = 5
const FIRST_WAIT_MS = 250
const MAX_WAIT_MS = 10_000

/**
 * Keeps a part running: restarts it when it ends by itself, each time after a longer wait. Gives up when it has ended
 * five times within a minute or has failed to start five times in a row.
 */
export class Supervisor<Watched extends Part = Part> {
  readonly #parameters: SupervisorParameters<Watched>
  readonly #stopping = new AbortController()
  #starting: Promise<Watched> | undefined
  #part: Watched | undefined
  #watching: Promise<void> | undefined
  #ends: number[] = []
  #failedStarts = 0

  constructor(parameters: SupervisorParameters<Watched>) {
    this.#parameters = parameters
  }

  /** The part while it runs. */
  get part(): Watched | undefined {
    return this.#part
  }

  /** The first start. @throws what the part throws if it cannot start; there is no second try then. */
  async start(): Promise<Watched> {
    const part = await this.#startOnce()
    this.#watching = this.#watch(part)
    return part
  }

  /** Expects the end of the part from now on and does not start it again. */
  release(): void {
    this.#stopping.abort()
  }

  /** Ends the part, or the wait before its next start. Call it once; nothing starts after it. */
  async stop(): Promise<void> {
    this.release()
    await this.#starting?.catch(() => undefined)
    await this.#part?.stop()
    await this.#watching
  }

  async #startOnce(): Promise<Watched> {
    const { start } = this.#parameters
    this.#starting = start(this.#stopping.signal)
    this.#part = await this.#starting
    return this.#part
  }

  async #watch(first: Watched): Promise<void> {
    let part: Watched | undefined = first
    while (part !== undefined) {
      const how: string = await part.ended
      this.#part = undefined
      if (this.#stopping.signal.aborted) return
      part = await this.#startAgain(`ended by itself (${how})`)
    }
  }

  /** @returns Undefined if it was stopped meanwhile or has ended too often. */
  async #startAgain(first: string): Promise<Watched | undefined> {
    const { say } = this.#parameters
    const { signal } = this.#stopping
    let reason = first
    for (;;) {
      const wait = this.#waitAfterEnd()
      if (wait === undefined) return this.#sayGivenUp(reason)
      say(`${reason}; starting it again in ${wait / 1000} s`)
      await delay(wait, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return undefined
      const began = performance.now()
      try {
        const part = await this.#startOnce()
        this.#failedStarts = 0
        say(`runs again, after ${secondsSince(began)}`)
        return part
      } catch (error) {
        if (signal.aborted) return undefined
        this.#failedStarts += 1
        reason = `could not be started (${firstSentence(error)})`
      }
    }
  }

  /** Milliseconds until the next start; undefined if it must not start again. */
  #waitAfterEnd(): number | undefined {
    const now = performance.now()
    this.#ends = [...this.#ends.filter((end) => now - end < WINDOW_MS), now]
    if (!this.#parameters.restarts || Math.max(this.#ends.length, this.#failedStarts) >= MAX_ENDS) return undefined
    return Math.min(FIRST_WAIT_MS * 2 ** (this.#ends.length - 1), MAX_WAIT_MS)
  }

  #sayGivenUp(reason: string): undefined {
    const { name, logFile, restarts, onGivenUp } = this.#parameters
    const often = restarts ? `, for the ${MAX_ENDS}th time within a short while; it is not started again` : ''
    onGivenUp(`${name} ${reason}${often}. Its log, ${logFile}, ends:\n${readLogTail(logFile)}`)
    return undefined
  }
}

/** The first sentence of a message, without the end of the log that may follow. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /^.*?(?=\. |\.?$)/m.exec(message)?.[0] ?? message
}
