import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { parseLabProfile } from '@commonweight/domain/documents/lab-profile'
import { getLabProfile, putLabProfile } from '@commonweight/read-models/labs/lab-profile'
import { sharedDb } from '@commonweight/read-models/shared-db'
import * as z from 'zod/mini'
import { apiError, invalidParameters, json } from '../../../../../../server/api-response'
import { type Acting, withRole } from '../../../../../../server/labs/with-role'
import { outdatePages } from '../../../../../../server/page-revision'
import { readJson } from '../../../../../../server/read-json'
import { signedIn, signedInWrite } from '../../../../../../server/sign-in/signed-in'

type Context = RouteContext<'/lab/api/labs/[account]/profile'>

const MAX_BODY_BYTES = 64 * 1024
const pictureId = z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Picture: the id that its upload gave.')))
const bodySchema = z.object(
  {
    version: z.int().check(z.nonnegative(), z.maximum(2_000_000_000)),
    profile: z.unknown(),
    logo: pictureId,
    cover: pictureId,
  },
  { error: 'Send JSON like {"version":0,"profile":{…},"logo":null,"cover":null}.' },
)

/** A lab's profile as its members edit it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return signedIn(request, async (session) =>
    withRole(session, (await params).account, 'viewer', async ({ lab, role }) =>
      json({ role, profile: await getLabProfile(sharedDb(), lab) }),
    ),
  )
}

/** Saves a profile over the version that it was made from; 409 brings the newer one. Not idempotent. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return signedInWrite(request, async (session) =>
    withRole(session, (await params).account, 'editor', async (acting) => {
      const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
      return body.success ? save(acting, body.data) : invalidParameters(body.error)
    }),
  )
}

async function save({ lab, session }: Acting, body: z.infer<typeof bodySchema>): Promise<Response> {
  try {
    const document = parseLabProfile(body.profile)
    const { version, logo, cover } = body
    const at = Math.floor(Date.now() / 1000)
    const isSaved = await putLabProfile(sharedDb(), { lab, version, document, logo, cover, by: session.account, at })
    if (!isSaved) {
      return apiError(409, 'refused', 'Somebody has saved this profile since you opened it, or a picture is gone.')
    }
    outdatePages()
    return json({ profile: await getLabProfile(sharedDb(), lab) })
  } catch (error) {
    if (error instanceof InvalidDocumentError) {
      return apiError(422, 'invalid-parameter', error.issues.map(({ message }) => message).join(' '))
    }
    throw error
  }
}
