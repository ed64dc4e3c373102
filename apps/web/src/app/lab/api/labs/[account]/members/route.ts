import { addressSchema } from '@commonweight/domain/ids'
import {
  changeMember,
  listLabActions,
  listMembers,
  TooManyMembersError,
} from '@commonweight/read-models/labs/lab-members'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { sharedDb } from '@commonweight/read-models/shared-db'
import * as z from 'zod/mini'
import { apiError, invalidParameters, json } from '../../../../../../server/api-response'
import { type Acting, withRole } from '../../../../../../server/labs/with-role'
import { readJson } from '../../../../../../server/read-json'
import { signedIn, signedInWrite } from '../../../../../../server/sign-in/signed-in'

type Context = RouteContext<'/lab/api/labs/[account]/members'>

const bodySchema = z.object(
  { account: addressSchema, role: z.nullable(z.enum(['editor', 'viewer'])) },
  { error: 'Send JSON like {"account":"0x…","role":"editor"}; role null removes.' },
)

/** A lab's members and what was done at its desk, for its members. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return signedIn(request, async (session) =>
    withRole(session, (await params).account, 'viewer', async ({ lab, role }) => {
      const after = new URL(request.url).searchParams.get('after') ?? undefined
      try {
        const [members, actions] = await Promise.all([
          listMembers(sharedDb(), lab),
          listLabActions(sharedDb(), lab, after),
        ])
        return json({ lab, role, members, actions })
      } catch (error) {
        if (error instanceof InvalidCursorError) return apiError(400, 'invalid-parameter', error.message)
        throw error
      }
    }),
  )
}

/** Adds a member, changes its role or removes it. Idempotent. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return signedInWrite(request, async (session) =>
    withRole(session, (await params).account, 'owner', async (acting) => {
      const body = z.safeParse(bodySchema, await readJson(request, 1_000))
      return body.success ? change(acting, body.data) : invalidParameters(body.error)
    }),
  )
}

async function change({ lab, session }: Acting, { account, role }: z.infer<typeof bodySchema>): Promise<Response> {
  if (account === lab) return apiError(422, 'refused', 'The lab’s own account is its owner, and stays so.')
  try {
    const at = Math.floor(Date.now() / 1000)
    await changeMember(sharedDb(), { lab, account, role, by: session.account, at })
    return json({ members: await listMembers(sharedDb(), lab) })
  } catch (error) {
    if (error instanceof TooManyMembersError) return apiError(422, 'refused', error.message)
    throw error
  }
}
