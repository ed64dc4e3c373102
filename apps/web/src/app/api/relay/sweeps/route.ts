import { addressSchema, hashSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { invalidParameters } from '../../../../server/api-response'
import { readJson } from '../../../../server/read-json'
import { relayAnswer } from '../../../../server/relayer/relay-answer'

const MAX_BODY_BYTES = 1_000
const bodySchema = z.object(
  { campaign: hashSchema, beneficiary: addressSchema, token: addressSchema },
  { error: 'Send JSON like {"campaign":"0x…","beneficiary":"0x…","token":"0x…"}.' },
)

/** Sweeps a deposit address at this site's expense: a gift while the campaign is open, back to the account later. */
export async function POST(request: Request): Promise<Response> {
  const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
  if (!body.success) return invalidParameters(body.error)
  return relayAnswer(request.headers, (relayer) => relayer.sweep(body.data))
}
