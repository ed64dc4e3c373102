import type { Hex } from '@commonweight/domain/hex'
import { putPicture } from '@commonweight/read-models/labs/pictures'
import { sharedDb } from '@commonweight/read-models/shared-db'
import * as z from 'zod/mini'
import { apiError, invalidParameters, json } from '../../../../../../server/api-response'
import { withRole } from '../../../../../../server/labs/with-role'
import { limited } from '../../../../../../server/limited'
import { encodePicture } from '../../../../../../server/pictures/encode-picture'
import { readJson } from '../../../../../../server/read-json'
import { signedInWrite } from '../../../../../../server/sign-in/signed-in'

const MAX_BODY_BYTES = 6_000_000
const WIDTHS = { logo: [96, 256], cover: [640, 1280] } as const

const bodySchema = z.object(
  { use: z.enum(['logo', 'cover']), file: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'File: base64.')) },
  { error: 'Send JSON like {"use":"logo","file":"<base64>"}.' },
)

/** Keeps a picture for a lab's profile, encoded by this site. Idempotent: the same file gives the same id. */
export function POST(
  request: Request,
  { params }: RouteContext<'/lab/api/labs/[account]/pictures'>,
): Promise<Response> {
  return signedInWrite(request, async (session) =>
    withRole(session, (await params).account, 'editor', ({ lab }) =>
      limited('picture', request.headers, async () => {
        const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
        if (!body.success) return invalidParameters(body.error)
        return keep(lab, Buffer.from(body.data.file, 'base64'), body.data.use)
      }),
    ),
  )
}

async function keep(lab: Hex, file: Uint8Array, use: keyof typeof WIDTHS): Promise<Response> {
  const encoded = await encodePicture(file, [...WIDTHS[use]])
  if ('error' in encoded) {
    return apiError(encoded.status, encoded.status === 413 ? 'too-large' : 'refused', encoded.error)
  }
  const names = WIDTHS[use].map((width) => `${width}.webp`)
  const largest = encoded.sizes.at(-1)
  if (!largest) return apiError(422, 'refused', 'The picture cannot be read.')
  const { sha256: id, width, height } = largest
  const files = encoded.sizes.map(({ bytes }, i) => ({ name: names[i] ?? '', bytes }))
  await putPicture(sharedDb(), { lab, id, width, height, files, at: Math.floor(Date.now() / 1000) })
  return json({ id, width, height })
}
