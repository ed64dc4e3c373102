/** Too many wait. */
export class RenderQueueFullError extends Error {
  override readonly name = 'RenderQueueFullError'
  /** One caller has as many waiting as it may; otherwise all together have. */
  readonly isOwnFault: boolean

  constructor(isOwnFault: boolean) {
    super(isOwnFault ? 'This caller waits for too many pages at once.' : 'Too many pages wait to be made.')
    this.isOwnFault = isOwnFault
  }
}

/** Renders at a time: they share one thread, and wait for the database between. */
const MAX_RUNNING = 4
const MAX_WAITING = 400
const MAX_WAITING_PER_CALLER = 40

/** Runs renders a few at a time. Callers take turns, so that one who asks for much waits for itself. */
export class RenderQueue {
  #running = 0
  #waiting = 0
  /** In the order of their turns. */
  readonly #perCaller = new Map<string, (() => void)[]>()

  /** @throws RenderQueueFullError at once. */
  async run<Result>(caller: string, task: () => Promise<Result>): Promise<Result> {
    if (this.#running >= MAX_RUNNING) await this.#wait(caller)
    else this.#running += 1
    try {
      return await task()
    } finally {
      this.#passOn()
    }
  }

  #wait(caller: string): Promise<void> {
    const own = this.#perCaller.get(caller) ?? []
    if (own.length >= MAX_WAITING_PER_CALLER) throw new RenderQueueFullError(true)
    if (this.#waiting >= MAX_WAITING) throw new RenderQueueFullError(false)
    this.#waiting += 1
    this.#perCaller.set(caller, own)
    return new Promise((resolve) => own.push(resolve))
  }

  /** Gives the place of a render that ended to the next caller's oldest. */
  #passOn(): void {
    const [next] = this.#perCaller
    if (!next) {
      this.#running -= 1
      return
    }
    const [caller, own] = next
    const start = own.shift()
    this.#waiting -= 1
    this.#perCaller.delete(caller)
    if (own.length > 0) this.#perCaller.set(caller, own)
    start?.()
  }
}
