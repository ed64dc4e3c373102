import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { MAX_PIXELS, pictureHeader } from './picture-header'

/** The most bytes of one upload. */
export const MAX_UPLOAD_BYTES = 4 * 1024 * 1024
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024
const MAX_AT_ONCE = 2
const TIME_LIMIT_MS = 10_000

/** One size of a picture: WebP without metadata, named by the SHA-256 (hex) of its bytes; width and height in pixels. */
export interface EncodedSize {
  sha256: string
  width: number
  height: number
  bytes: Buffer
}

/** The sizes, or the HTTP status and the sentence that say why there are none. */
export type Encoded = { sizes: EncodedSize[] } | { status: 413 | 415 | 422 | 503; error: string }

let running = 0

/**
 * A stranger's file as WebP of the given widths (never enlarged). Too many bytes or pixels are refused from the header
 * alone; the rest is decoded in a process of its own that has no environment and is killed after `timeLimit` ms.
 */
export async function encodePicture(file: Uint8Array, widths: number[], timeLimit = TIME_LIMIT_MS): Promise<Encoded> {
  const refused = refusal(file)
  if (refused) return refused
  if (running >= MAX_AT_ONCE) return { status: 503, error: 'Other pictures are being prepared. Try again shortly.' }
  running += 1
  try {
    return { sizes: (await inChild(file, widths, timeLimit)).map(named) }
  } catch (error) {
    console.error('A picture was not encoded:', error instanceof Error ? error.message.slice(0, 500) : error)
    return { status: 422, error: 'The picture cannot be read: it is damaged, or takes too long.' }
  } finally {
    running -= 1
  }
}

function refusal(file: Uint8Array): Extract<Encoded, { status: number }> | undefined {
  if (file.byteLength > MAX_UPLOAD_BYTES) return { status: 413, error: 'A picture may have at most 4 MB.' }
  const header = pictureHeader(file)
  if (!header) return { status: 415, error: 'A picture must be PNG, JPEG or WebP.' }
  if (header.animated) return { status: 415, error: 'A picture must not move.' }
  if (header.width * header.height > MAX_PIXELS) {
    return { status: 413, error: 'A picture may have at most 16 million pixels.' }
  }
  return undefined
}

type Written = { width: number; height: number; base64: string }

function inChild(file: Uint8Array, widths: number[], timeout: number): Promise<Written[]> {
  const options = { timeout, killSignal: 'SIGKILL' as const, maxBuffer: MAX_OUTPUT_BYTES, env: {} as NodeJS.ProcessEnv }
  return new Promise((resolve, reject) => {
    const args = [encoderScript(), String(MAX_PIXELS), ...widths.map(String)]
    const child = execFile(process.execPath, args, options, (error, out) =>
      error ? reject(error) : resolve(JSON.parse(out)),
    )
    // A child that ended early closes its input; its exit code says so already.
    child.stdin?.on('error', () => {})
    child.stdin?.end(file)
  })
}

/** From the app's folder or the project's: the build puts this file's code elsewhere. */
function encoderScript(): string {
  const own = 'src/server/pictures/encoder-process.mjs'
  const found = [own, `apps/web/${own}`].map((file) => `${process.cwd()}/${file}`).find((file) => existsSync(file))
  if (!found) throw new Error(`${own} is not there.`)
  return found
}

function named({ width, height, base64 }: Written): EncodedSize {
  const bytes = Buffer.from(base64, 'base64')
  return { sha256: createHash('sha256').update(bytes).digest('hex'), width, height, bytes }
}
