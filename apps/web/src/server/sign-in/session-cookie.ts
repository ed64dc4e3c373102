import { createHash, randomBytes } from 'node:crypto'

const NAME = 'commonweight-session'
/** The desk and its writing routes: public pages never see it, so that they are the same for everybody. */
const PATH = '/lab'
const TOKEN_BYTES = 32

/** A new session's token, which only its browser has. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What the database keeps of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The token in a request's cookies; of several the last. */
export function tokenOf(headers: Headers): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.findLast((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1)
}

/** Sets the cookie, or ends it for null. @param origin Of the site: over https the cookie goes over https alone. */
export function sessionCookie(token: string | null, origin: string, seconds: number): string {
  const parts = [
    `${NAME}=${token ?? ''}`,
    `Path=${PATH}`,
    `Max-Age=${token ? seconds : 0}`,
    'HttpOnly',
    'SameSite=Strict',
  ]
  return [...parts, ...(origin.startsWith('https:') ? ['Secure'] : [])].join('; ')
}
