import { hexSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { answering, invalidParameters, json } from '../../../server/api-response'
import { getConfig } from '../../../server/config'
import { readJson } from '../../../server/read-json'
import { refusingForms } from '../../../server/refusing-forms'
import { relayAnswer } from '../../../server/relayer/relay-answer'
import { siteRelayer } from '../../../server/relayer/site-relayer'

const MAX_BODY_BYTES = 20_000
const bodySchema = z.object({ data: hexSchema }, { error: 'Send JSON like {"data":"0x…"}: a call of the gift router.' })

/** Whether this site pays network fees for donors now, and for which gifts. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const relayer = siteRelayer()
    const { relay } = await getConfig()
    if (!relayer || !relay) return json({ isReady: false, problem: null, least: {} })
    const { problem } = await relayer.status()
    return json({ isReady: problem === null, problem, least: Object.fromEntries(relay.least) })
  })
}

/** Takes a signed cart, and sends it at this site's expense. Idempotent by the cart. */
export function POST(request: Request): Promise<Response> {
  return refusingForms(request, () => relayed(request))
}

async function relayed(request: Request): Promise<Response> {
  const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
  if (!body.success) return invalidParameters(body.error)
  return relayAnswer(request.headers, (relayer) => relayer.gift(body.data.data))
}
