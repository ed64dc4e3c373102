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

const MAX_WAITING = 400
const MAX_WAITING_PER_CALLER = 40

/** A task that waits, in the line of each caller that wants it. */
type Waiting = { key: string; start: () => void; refuse: (error: Error) => void; isOver: boolean }

/**
 * Runs tasks a few at a time. Callers take turns, so that one who asks for much waits for itself; a task that several
 * want comes with the first of their turns.
 */
export class RenderQueue {
  readonly #maxRunning: number
  #running = 0
  readonly #byKey = new Map<string, Waiting>()
  /** In the order of their turns. */
  readonly #perCaller = new Map<string, Waiting[]>()

  /** @param maxRunning They share one thread, and wait for the database in between. */
  constructor(maxRunning: number) {
    this.#maxRunning = maxRunning
  }

  /** @param key Names the task to `hurry`. @throws RenderQueueFullError, at once or when others need its place more. */
  async run<Result>(key: string, caller: string, task: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#maxRunning) await this.#wait(key, caller)
    else this.#running += 1
    try {
      return await task()
    } finally {
      this.#passOn()
    }
  }

  /** Another caller wants this task too: if it waits, it also waits in this caller's line. */
  hurry(key: string, caller: string): void {
    const waiting = this.#byKey.get(key)
    if (!waiting) return
    const own = this.#perCaller.get(caller) ?? []
    if (own.includes(waiting) || own.length >= MAX_WAITING_PER_CALLER) return
    this.#perCaller.set(caller, [...own, waiting])
  }

  #wait(key: string, caller: string): Promise<void> {
    const own = this.#perCaller.get(caller) ?? []
    if (own.length >= MAX_WAITING_PER_CALLER) throw new RenderQueueFullError(true)
    if (this.#byKey.size >= MAX_WAITING) this.#makeRoom(own.length)
    return new Promise((resolve, reject) => {
      const waiting = { key, start: resolve, refuse: reject, isOver: false }
      this.#byKey.set(key, waiting)
      this.#perCaller.set(caller, [...own, waiting])
    })
  }

  /** Refuses the newest of the caller who waits for most. @throws RenderQueueFullError if that is the one who asks. */
  #makeRoom(ownLength: number): void {
    const most = [...this.#perCaller].reduce((a, b) => (b[1].length > a[1].length ? b : a))
    const newest = most[1].findLast(({ isOver }) => !isOver)
    if (!newest || most[1].length <= ownLength + 1) throw new RenderQueueFullError(false)
    this.#end(newest)
    newest.refuse(new RenderQueueFullError(true))
  }

  #end(waiting: Waiting): void {
    waiting.isOver = true
    if (this.#byKey.get(waiting.key) === waiting) this.#byKey.delete(waiting.key)
  }

  /** Gives the place of a task that ended to the next caller's oldest. */
  #passOn(): void {
    for (;;) {
      const [next] = this.#perCaller
      if (!next) {
        this.#running -= 1
        return
      }
      const [caller, own] = next
      const rest = own.filter(({ isOver }) => !isOver)
      const waiting = rest.shift()
      this.#perCaller.delete(caller)
      if (rest.length > 0) this.#perCaller.set(caller, rest)
      if (!waiting) continue
      this.#end(waiting)
      waiting.start()
      return
    }
  }
}
