import type { ApiErrorCode } from '../server/api-response'
import { front } from './words'

/** An answer that the front writes itself. */
export type PlainAnswer = { status: number; headers: Record<string, string>; body: string }

type Refusal = { status: number; code: ApiErrorCode; title: string; text: string; headers?: Record<string, string> }

/** After that many seconds a browser asks again by itself. */
const RETRY_SECONDS = 5

export const refusals = {
  unavailable: (): Refusal => ({
    ...front.unavailable,
    status: 503,
    code: 'unavailable',
    headers: { 'retry-after': String(RETRY_SECONDS) },
  }),
  tooMany: (seconds: number): Refusal => ({
    status: 429,
    code: 'too-many-requests',
    title: front.tooMany.title,
    text: front.tooMany.text(seconds),
    headers: { 'retry-after': String(seconds) },
  }),
  badRequest: (): Refusal => ({ ...front.badRequest, status: 400, code: 'invalid-parameter' }),
  notFound: (): Refusal => ({ ...front.notFound, status: 404, code: 'not-found' }),
  method: (methods: readonly string[]): Refusal => {
    const allow = [...methods, 'OPTIONS'].join(', ')
    const { title, text } = front.method
    return { status: 405, code: 'method-not-allowed', title, text: text(allow), headers: { allow } }
  },
  tooLarge: (bytes: number): Refusal => ({
    status: 413,
    code: 'too-large',
    title: front.tooLarge.title,
    text: front.tooLarge.text(bytes),
    headers: { connection: 'close' },
  }),
  tooSlow: (): Refusal => ({ ...front.tooSlow, status: 408, code: 'unavailable', headers: { connection: 'close' } }),
  streams: (): Refusal => ({
    status: 429,
    code: 'too-many-requests',
    title: front.tooMany.title,
    text: front.streams,
    headers: { 'retry-after': '60', connection: 'close' },
  }),
}

/** A refusal as a page for people, or as JSON for programs. */
export function plainAnswer(refusal: Refusal, isForPeople: boolean): PlainAnswer {
  const { status, code, title, text, headers = {} } = refusal
  const common = { 'cache-control': 'no-store', ...headers }
  if (isForPeople) {
    // Browsers ask again also without scripts.
    const again: Record<string, string> = status === 503 ? { refresh: String(RETRY_SECONDS) } : {}
    return {
      status,
      headers: { ...common, ...again, 'content-type': 'text/html; charset=utf-8' },
      body: htmlOf(title, text),
    }
  }
  const body = JSON.stringify({ error: { code, message: `${title}. ${text}` } })
  return { status, headers: { ...common, 'content-type': 'application/json; charset=utf-8' }, body }
}

/** `title` and `text` are ours, never a request's. The empty address leads to the page itself. */
function htmlOf(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Commonweight</title>
<style>
:root { color-scheme: light dark; background: light-dark(#fbfaf6, #161513); color: light-dark(#1b1a17, #efece4) }
body { margin: 0 auto; max-width: 40rem; padding: 4rem 1.5rem; font: 16px/1.6 Inter, system-ui, sans-serif }
h1 { font: 400 28px/1.25 'Source Serif 4', Georgia, serif }
a { color: inherit; display: inline-block; padding: 0.75rem 1.5rem 0.75rem 0 }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="">${front.retry}</a> <a href="/">${front.home}</a></p>
</main>
</body>
</html>
`
}
