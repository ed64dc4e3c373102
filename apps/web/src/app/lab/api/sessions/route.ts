import type { Hex } from '@commonweight/domain/hex'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { listSessions } from '@commonweight/read-models/sign-in/sessions'
import * as z from 'zod/mini'
import { answering, apiError, invalidParameters, json } from '../../../../server/api-response'
import { getConfig } from '../../../../server/config'
import { limited } from '../../../../server/limited'
import { readJson } from '../../../../server/read-json'
import { SignatureUnreadError } from '../../../../server/sign-in/is-signed-by'
import { sessionCookie } from '../../../../server/sign-in/session-cookie'
import { SESSION_SECONDS, signIn } from '../../../../server/sign-in/sign-in'
import { ownWrite, signedIn } from '../../../../server/sign-in/signed-in'

const MAX_BODY_BYTES = 20_000
const bodySchema = z.object(
  {
    nonce: z.string().check(z.regex(/^[A-Za-z0-9]{8,200}$/, 'Nonce: the one that came with the text.')),
    signature: z.string().check(z.regex(/^0x([0-9a-fA-F]{2})+$/, 'Signature: 0x and hex digits.')),
  },
  { error: 'Send JSON like {"nonce":"…","signature":"0x…"}.' },
)

/** Who is signed in here, and in which browsers else. */
export function GET(request: Request): Promise<Response> {
  return signedIn(request, async ({ id, account }) => {
    const sessions = await listSessions(sharedDb(), account, Math.floor(Date.now() / 1000))
    return json({ account, sessions: sessions.map((session) => ({ ...session, isThis: session.id === id })) })
  })
}

/** Signs a browser in by a signed text. Not idempotent: a text serves once. */
export function POST(request: Request): Promise<Response> {
  return ownWrite(request, () =>
    limited('signIn', request.headers, async () => {
      const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
      if (!body.success) return invalidParameters(body.error)
      return answering(() => enter(body.data.nonce, body.data.signature as Hex, request.headers))
    }),
  )
}

async function enter(nonce: string, signature: Hex, headers: Headers): Promise<Response> {
  try {
    const entered = await signIn({ nonce, signature, userAgent: headers.get('user-agent') })
    if (entered === null) {
      return apiError(410, 'refused', 'This text has served, or its time is over. Begin to sign in again.')
    }
    if (!entered) return apiError(422, 'refused', 'This is not the account’s signature of the text.')
    const { environment } = await getConfig()
    const cookie = sessionCookie(entered.token, environment.WEB_ORIGIN, SESSION_SECONDS)
    return json({ isSignedIn: true }, { headers: { 'set-cookie': cookie } })
  } catch (error) {
    if (!(error instanceof SignatureUnreadError)) throw error
    return apiError(503, 'unavailable', 'The chain does not answer, and only it knows who signs for this account.')
  }
}
