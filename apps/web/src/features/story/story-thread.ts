import { type ResourceLimits, Worker } from 'node:worker_threads'
import { BaseError } from '@commonweight/domain/base-error'

export type StoryThreadLimits = {
  /** Milliseconds for one text, and for the thread to start. */
  renderMs: number
  startMs: number
  heapMb: number
}

/** A thread that could not render a text: it ran out of time or memory, or died. */
export class StoryThreadError extends BaseError {
  override readonly name = 'StoryThreadError'
}

type Waiting = { resolve: (html: string) => void; reject: (error: Error) => void }

/**
 * A thread that renders one text at a time. It starts when it is needed, ends when a text takes too long, and starts
 * again for the next.
 */
export class StoryThread {
  readonly #limits: StoryThreadLimits
  #worker: Worker | undefined
  #started: Promise<void> | undefined
  #waiting: Waiting | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(limits: StoryThreadLimits) {
    this.#limits = limits
  }

  /**
   * The HTML of a text; one at a time.
   * @throws StoryThreadError
   */
  async render(text: string): Promise<string> {
    this.#started ??= this.#start()
    await this.#started
    return this.#answerTo(text, this.#limits.renderMs)
  }

  async close(): Promise<void> {
    this.#fail(new StoryThreadError('The thread was closed.'))
  }

  async #start(): Promise<void> {
    const { heapMb, startMs } = this.#limits
    const worker = startStoryWorker({
      maxOldGenerationSizeMb: heapMb,
      maxYoungGenerationSizeMb: 16,
      stackSizeMb: 4,
    })
    this.#worker = worker
    worker.unref()
    worker.on('message', (html: string) => this.#settle()?.resolve(html))
    worker.on('error', (error) => this.#endedWith(worker, error.message))
    worker.on('exit', () => this.#endedWith(worker, 'it ended'))
    await this.#answer(startMs)
  }

  #answerTo(text: string, withinMs: number): Promise<string> {
    const answer = this.#answer(withinMs)
    this.#worker?.postMessage(text)
    return answer
  }

  #answer(withinMs: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#timer = setTimeout(() => this.#fail(new StoryThreadError(`No answer in ${withinMs} ms.`)), withinMs)
    })
  }

  #settle(): Waiting | undefined {
    const waiting = this.#waiting
    clearTimeout(this.#timer)
    this.#waiting = undefined
    return waiting
  }

  #endedWith(worker: Worker, why: string): void {
    if (worker === this.#worker) this.#fail(new StoryThreadError(`The thread that renders stories: ${why}.`))
  }

  #fail(error: StoryThreadError): void {
    const worker = this.#worker
    this.#worker = undefined
    this.#started = undefined
    void worker?.terminate()
    this.#settle()?.reject(error)
  }
}

/** Starts the thread of ./story-worker. It sees none of the server's environment. */
function startStoryWorker(resourceLimits: ResourceLimits): Worker {
  // A build compiles the thread's file with the server, where it sees just this form.
  if (process.env.NEXT_RUNTIME && process.env.NODE_ENV === 'production') {
    return new Worker(new URL('./story-worker.ts', import.meta.url), { env: {}, execArgv: [], resourceLimits })
  }
  // Elsewhere (development, tests) the thread compiles its file for itself, as it is now.
  const file = JSON.stringify(import.meta.url.replace(/[^/]*$/, 'story-worker.ts'))
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`
  return new Worker(load, { eval: true, env: {}, execArgv: [], resourceLimits })
}
