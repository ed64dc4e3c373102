import { digestOfCid } from '@commonweight/domain/canonical'
import { hashSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { keepList } from '../../../../features/rewards/keep-list'
import { answering, invalidParameters } from '../../../../server/api-response'
import { limited } from '../../../../server/limited'
import { readJson } from '../../../../server/read-json'
import { refusingForms } from '../../../../server/refusing-forms'

const MAX_BODY_BYTES = 1_000
const bodySchema = z.object(
  {
    airdrop: hashSchema,
    list: z.string().check(z.refine(isCid, 'List: the address of a stored document.')),
  },
  { error: 'Send JSON like {"airdrop":"0x…","list":"b…"}.' },
)

/** Publishes the stored list of a reward: it is kept, and the pages of its accounts name it. Idempotent. */
export function POST(request: Request): Promise<Response> {
  return refusingForms(request, () => publish(request))
}

async function publish(request: Request): Promise<Response> {
  return limited('store', request.headers, async () => {
    const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
    if (!body.success) return invalidParameters(body.error)
    return answering(() => keepList(body.data.airdrop, digestOfCid(body.data.list)))
  })
}

function isCid(text: string): boolean {
  try {
    return digestOfCid(text).length > 0
  } catch {
    return false
  }
}
