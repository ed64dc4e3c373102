import { sharedDb } from '@commonweight/read-models/shared-db'
import { endSessions } from '@commonweight/read-models/sign-in/sessions'
import * as z from 'zod/mini'
import { invalidParameters, json } from '../../../../../server/api-response'
import { getConfig } from '../../../../../server/config'
import { readJson } from '../../../../../server/read-json'
import { sessionCookie } from '../../../../../server/sign-in/session-cookie'
import { signedInWrite } from '../../../../../server/sign-in/signed-in'

const bodySchema = z.object(
  { id: z.string().check(z.regex(/^([0-9a-f]{24}|all)$/, 'Id: that of a session, or "all".')) },
  { error: 'Send JSON like {"id":"all"}.' },
)

/** Ends one of the account's sessions, or all, at once. Idempotent. */
export function POST(request: Request): Promise<Response> {
  return signedInWrite(request, async ({ id, account }) => {
    const body = z.safeParse(bodySchema, await readJson(request, 1_000))
    if (!body.success) return invalidParameters(body.error)
    await endSessions(sharedDb(), account, body.data.id)
    const isOwn = body.data.id === 'all' || body.data.id === id
    const { environment } = await getConfig()
    const cookie = sessionCookie(null, environment.WEB_ORIGIN, 0)
    return json({ isSignedIn: !isOwn }, { headers: isOwn ? { 'set-cookie': cookie } : {} })
  })
}
