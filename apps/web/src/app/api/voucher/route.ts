import { addressSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { issueVoucher } from '../../../features/identity/issue-voucher'
import { apiError, invalidParameters, json } from '../../../server/api-response'
import { getConfig } from '../../../server/config'
import { limited } from '../../../server/limited'
import { readJson } from '../../../server/read-json'

const MAX_BODY_BYTES = 1_000
const bodySchema = z.object({ account: addressSchema }, { error: 'Send JSON like {"account":"0x…"}.' })

const NOTICE =
  'This is a demo issuer on a local chain: it verifies nobody and gives every account that asks the full weight.'

/** A voucher for VoucherGate.register. Not idempotent: each is issued at the chain's time. */
export async function POST(request: Request): Promise<Response> {
  const { environment, chain } = await getConfig()
  const issuerKey = environment.VOUCHER_ISSUER_KEY
  if (!issuerKey) {
    return apiError(404, 'not-found', 'This site issues no vouchers. Get one from the issuer that the gate names.')
  }
  return limited('voucher', request.headers, async () => {
    const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
    if (!body.success) return invalidParameters(body.error)
    const { account } = body.data
    const parameters = { account, issuerKey, deployment: chain.deployment, rpcUrl: environment.RPC_URL }
    try {
      return json({ ...(await issueVoucher(parameters)), notice: NOTICE })
    } catch (error) {
      console.error('Issuing a voucher failed:', error)
      return apiError(503, 'unavailable', 'The chain does not answer. Try again in a moment.')
    }
  })
}
