import type { Session } from '@commonweight/domain/views/lab-desk'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { findSession } from '@commonweight/read-models/sign-in/sessions'
import { answering, apiError } from '../api-response'
import { getConfig } from '../config'
import { limited } from '../limited'
import { refusingForms } from '../refusing-forms'
import { hashOfToken, tokenOf } from './session-cookie'

type Handler = (session: Session) => Promise<Response>

/** Runs a handler for who is signed in; others get 401. */
export function signedIn(request: Request, handler: Handler): Promise<Response> {
  return limited('desk', request.headers, () =>
    answering(async () => {
      const session = await sessionOf(request)
      return session ? handler(session) : apiError(401, 'not-signed-in', 'Sign in first.')
    }),
  )
}

/** Like `signedIn`, for requests that change something: they come from this site's own pages and bring JSON. */
export function signedInWrite(request: Request, handler: Handler): Promise<Response> {
  return ownWrite(request, () => signedIn(request, handler))
}

/** Runs a handler for requests from pages of this site that bring JSON. */
export function ownWrite(request: Request, handler: () => Promise<Response>): Promise<Response> {
  return refusingForms(request, async () => {
    const { environment } = await getConfig()
    const { origin } = new URL(environment.WEB_ORIGIN)
    if (request.headers.get('origin') === origin) return handler()
    return apiError(403, 'not-allowed', `This is taken from pages of ${origin} alone.`)
  })
}

/** The session that a request belongs to; null: nobody is signed in. Throws if the database does not answer. */
async function sessionOf({ headers }: Request): Promise<Session | null> {
  const token = tokenOf(headers)
  return token === undefined ? null : findSession(sharedDb(), hashOfToken(token), Math.floor(Date.now() / 1000))
}
