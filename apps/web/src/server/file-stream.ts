/** How long nobody may take anything of a file before it is given up. */
const MAX_STALL_MS = 15_000

/** Adds to a file; done when the reader wants more. */
export type Put = (text: string) => Promise<void>

export type FileStreamParameters = {
  /** Writes the whole file. If it throws, the reader sees a broken file, never a short one. */
  write: (put: Put) => Promise<void>
  /** Called once, when nothing is written any more. */
  onEnd: () => void
  maxStallMs?: number
}

/**
 * A file as bytes, written as fast as it is read: at most one part waits. The writing ends with an error in `put` when
 * the reader leaves, or takes nothing for `maxStallMs`.
 */
export function fileStream(parameters: FileStreamParameters): ReadableStream<Uint8Array> {
  const { write, onEnd, maxStallMs = MAX_STALL_MS } = parameters
  let hasLeft = false
  let wake: () => void = () => undefined
  const begin = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    try {
      await write(async (text) => {
        if (!hasLeft) controller.enqueue(new TextEncoder().encode(text))
        while (!hasLeft && (controller.desiredSize ?? 0) <= 0) {
          await withinStall(maxStallMs, (resolve) => {
            wake = resolve
          })
        }
        if (hasLeft) throw new Error('The reader has left.')
      })
      controller.close()
    } catch (error) {
      if (!hasLeft) controller.error(error)
    } finally {
      onEnd()
    }
  }
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => void begin(controller),
      pull: () => wake(),
      cancel: () => {
        hasLeft = true
        wake()
      },
    },
    { highWaterMark: 1 },
  )
}

/** Waits until `resolve` is called. @throws Error after this time. */
function withinStall(ms: number, wait: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nobody has read the file for ${ms / 1000} s.`)), ms)
    wait(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
