import { createHash } from 'node:crypto'
import { htmlOf } from './html-of'
import { isTooMuchMarkdown } from './markdown-work'
import { plainTree } from './plain-tree'
import { StoryThread, type StoryThreadLimits } from './story-thread'

/** Raise it with every change of the output. HTML that was kept under another number is ignored. */
const VERSION = 1

export type StoryRendererOptions = StoryThreadLimits & {
  threads: number
  /** How many texts may wait for a thread, and how long. */
  waiting: number
  waitMs: number
  /** Size of the HTML that is kept. */
  keptBytes: number
  /** How long a text that failed is shown plain before the next try. */
  retryMs: number
}

type Kept = { html: string; until: number }
type Job = { text: string; deadline: number; resolve: (kept: Kept) => void }

/**
 * Renders stories by strangers off the main thread, each text once. A text that cannot be rendered (too much work, out
 * of time or memory, too many others waiting) is shown as plain text.
 */
export class StoryRenderer {
  readonly #options: StoryRendererOptions
  readonly #kept = new Map<string, Kept>()
  readonly #underWay = new Map<string, Promise<Kept>>()
  readonly #queue: Job[] = []
  readonly #idle: StoryThread[]
  readonly #threads: readonly StoryThread[]
  #bytes = 0

  constructor(options: StoryRendererOptions) {
    this.#options = options
    this.#threads = Array.from({ length: options.threads }, () => new StoryThread(options))
    this.#idle = [...this.#threads]
  }

  /** Safe HTML of a Markdown text; never throws. */
  async render(text: string): Promise<string> {
    const key = createHash('sha256').update(`${VERSION} ${text}`).digest('base64')
    const found = this.#kept.get(key)
    if (found && found.until > Date.now()) {
      // The last used is the last to go.
      this.#kept.delete(key)
      this.#kept.set(key, found)
      return found.html
    }
    const begun = this.#underWay.get(key) ?? this.#begin(key, text)
    return (await begun).html
  }

  /** Size of what is kept now. */
  get keptBytes(): number {
    return this.#bytes
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  #begin(key: string, text: string): Promise<Kept> {
    const rendered = this.#make(text).then((kept) => {
      this.#underWay.delete(key)
      this.#keep(key, kept)
      return kept
    })
    this.#underWay.set(key, rendered)
    return rendered
  }

  async #make(text: string): Promise<Kept> {
    if (isTooMuchMarkdown(text)) return { html: plain(text), until: Number.POSITIVE_INFINITY }
    if (this.#queue.length >= this.#options.waiting) return { html: plain(text), until: 0 }
    return new Promise((resolve) => {
      this.#queue.push({ text, deadline: Date.now() + this.#options.waitMs, resolve })
      this.#work()
    })
  }

  #work(): void {
    const thread = this.#queue.length > 0 ? this.#idle.pop() : undefined
    const job = thread && this.#queue.shift()
    if (!thread || !job) return
    void this.#run(thread, job).then((kept) => {
      this.#idle.push(thread)
      job.resolve(kept)
      this.#work()
    })
  }

  async #run(thread: StoryThread, { text, deadline }: Job): Promise<Kept> {
    if (Date.now() > deadline) return { html: plain(text), until: 0 }
    try {
      return { html: await thread.render(text), until: Number.POSITIVE_INFINITY }
    } catch (error) {
      console.error(`A story is shown as plain text. ${error instanceof Error ? error.message : String(error)}`)
      return { html: plain(text), until: Date.now() + this.#options.retryMs }
    }
  }

  #keep(key: string, kept: Kept): void {
    const { keptBytes } = this.#options
    const size = sizeOf(kept)
    this.#drop(key)
    if (kept.until <= Date.now() || size > keptBytes) return
    this.#kept.set(key, kept)
    this.#bytes += size
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= keptBytes) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#bytes -= sizeOf(kept)
    this.#kept.delete(key)
  }
}

function plain(text: string): string {
  return htmlOf(plainTree(text))
}

/** Two bytes a character, and the key. */
function sizeOf({ html }: Kept): number {
  return 2 * html.length + 200
}
