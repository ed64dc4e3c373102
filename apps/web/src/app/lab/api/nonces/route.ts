import { addressSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { answering, invalidParameters, json } from '../../../../server/api-response'
import { limited } from '../../../../server/limited'
import { readJson } from '../../../../server/read-json'
import { prepareSignIn } from '../../../../server/sign-in/sign-in'
import { ownWrite } from '../../../../server/sign-in/signed-in'

const bodySchema = z.object({ account: addressSchema }, { error: 'Send JSON like {"account":"0x…"}.' })

/** A text for an account to sign. Not idempotent: each call gives another. */
export function POST(request: Request): Promise<Response> {
  return ownWrite(request, () =>
    limited('signIn', request.headers, async () => {
      const body = z.safeParse(bodySchema, await readJson(request, 1_000))
      if (!body.success) return invalidParameters(body.error)
      return answering(async () => json(await prepareSignIn(body.data.account)))
    }),
  )
}
