import { addressSchema, hashSchema } from '@commonweight/domain/ids'
import { sharedDb } from '@commonweight/read-models/shared-db'
import * as z from 'zod/mini'
import { invalidParameters } from '../../../../server/api-response'
import { readJson } from '../../../../server/read-json'
import { refusingForms } from '../../../../server/refusing-forms'
import { relayAnswer } from '../../../../server/relayer/relay-answer'
import { RelayRefusal } from '../../../../server/relayer/relay-refusal'
import { relayer as words } from '../../../../server/relayer/words'

const MAX_BODY_BYTES = 1_000
const bodySchema = z.object(
  { campaign: hashSchema, beneficiary: addressSchema, token: addressSchema },
  { error: 'Send JSON like {"campaign":"0x…","beneficiary":"0x…","token":"0x…"}.' },
)

/** Sweeps a deposit address at this site's expense: a gift while the campaign is open, back to the account later. */
export function POST(request: Request): Promise<Response> {
  return refusingForms(request, () => sweep(request))
}

async function sweep(request: Request): Promise<Response> {
  const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
  if (!body.success) return invalidParameters(body.error)
  return relayAnswer(request.headers, async (relayer) => {
    const { campaign } = body.data
    // The contract has a deposit address for any id: of one without a campaign, money would only go round.
    if (!(await sharedDb().campaign.count({ where: { id: campaign } })))
      throw new RelayRefusal('invalid', words.unknown)
    return relayer.sweep(body.data)
  })
}
