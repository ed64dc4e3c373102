import { mkdtempSync, rmSync } from 'node:fs'
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
} from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** One question to Next's renderer. */
export type RenderRequest = {
  method: string
  /** Path and parameters. */
  url: string
  headers: Record<string, string>
  body?: Buffer
  /** Its answer is passed on as it comes. */
  isPassed?: true
  /** Aborted: the renderer is left, and the promise rejects. */
  signal: AbortSignal
}

/** Next's own handler behind a socket that only this process's user can reach. */
export type Renderer = {
  ask(question: RenderRequest): Promise<IncomingMessage>
  close(): Promise<void>
}

/** Few renders run at a time. What is passed on may take long, and must not keep pages from a socket. */
const MAX_PAGE_SOCKETS = 64
const MAX_PASSED_SOCKETS = 256

/** Serves the handler on a socket in a folder of this process, which `close` removes. */
export async function startRenderer(handler: RequestListener): Promise<Renderer> {
  const { socketPath, remove } = socketPlace()
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, maxHeaderSize: 64 * 1024 }, handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socketPath, resolve)
  })
  const pages = new Agent({ keepAlive: true, maxSockets: MAX_PAGE_SOCKETS })
  const passed = new Agent({ keepAlive: true, maxSockets: MAX_PASSED_SOCKETS })
  return {
    ask: (question) => ask(question, { agent: question.isPassed ? passed : pages, socketPath }),
    async close() {
      pages.destroy()
      passed.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      remove()
    },
  }
}

function ask(
  { method, url, headers, body, signal }: RenderRequest,
  to: { agent: Agent; socketPath: string },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const asked = request({ ...to, method, path: url, headers: { ...headers, ...length }, signal }, resolve)
    asked.once('error', reject)
    asked.end(body)
  })
}

/** Systems cut longer paths of sockets, silently. */
const MAX_FOLDER_LENGTH = 60

function temporaryFolder(): string {
  return tmpdir().length > MAX_FOLDER_LENGTH ? '/tmp' : tmpdir()
}

/** Unix sockets have a path; Windows has pipes. */
function socketPlace(): { socketPath: string; remove(): void } {
  if (process.platform === 'win32') {
    return { socketPath: `\\\\.\\pipe\\commonweight-${process.pid}-${Date.now()}`, remove: () => undefined }
  }
  const folder = mkdtempSync(path.join(temporaryFolder(), 'commonweight-web-'))
  return { socketPath: path.join(folder, 'renderer'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Headers of an answer without those that belong to one connection or are written by the front. */
export function answerHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !NOT_KEPT.has(name)) kept[name] = value
  }
  return kept
}

const NOT_KEPT = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-powered-by',
])

/** All bytes of an answer. @throws Error if there are more than `maxBytes`, or if it ends too early. */
export async function readAnswer(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw new Error(`The renderer's answer has more than ${maxBytes} bytes.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
