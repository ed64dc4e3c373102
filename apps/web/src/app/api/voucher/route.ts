import { addressSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { issueVoucher } from '../../../features/identity/issue-voucher'
import { apiError, invalidParameters, json } from '../../../server/api-response'
import { type Config, getConfig } from '../../../server/config'
import { askIssuer, NoVoucherError } from '../../../server/gates/ask-issuer'
import { limited } from '../../../server/limited'
import { readJson } from '../../../server/read-json'
import { refusingForms } from '../../../server/refusing-forms'

const MAX_BODY_BYTES = 1_000
const bodySchema = z.object({ account: addressSchema }, { error: 'Send JSON like {"account":"0x…"}.' })

const NOTICE =
  'This is a demo issuer on a local chain: it verifies nobody and gives every account that asks the full weight.'

/** A voucher for VoucherGate.register. Not idempotent: each is issued at the time of asking. */
export function POST(request: Request): Promise<Response> {
  return refusingForms(request, () => issue(request))
}

async function issue(request: Request): Promise<Response> {
  const config = await getConfig()
  if (config.chain.vouchers === 'none') {
    return apiError(404, 'not-found', 'This site gives out no vouchers. Get one from the issuer that the gate names.')
  }
  return limited('voucher', request.headers, async () => {
    const body = z.safeParse(bodySchema, await readJson(request, MAX_BODY_BYTES))
    if (!body.success) return invalidParameters(body.error)
    try {
      return json(await voucherFor(body.data.account, config))
    } catch (error) {
      if (error instanceof NoVoucherError) {
        if (error.status === 502) console.error('The voucher issuer gave no voucher:', error)
        return apiError(error.status, error.status === 403 ? 'refused' : 'unavailable', error.shortMessage)
      }
      console.error('Issuing a voucher failed:', error)
      return apiError(503, 'unavailable', 'The chain does not answer. Try again in a moment.')
    }
  })
}

async function voucherFor(account: `0x${string}`, { environment, chain, voucherEndpoint }: Config) {
  const { RPC_URL: rpcUrl, VOUCHER_ISSUER_KEY: issuerKey } = environment
  const { deployment } = chain
  if (voucherEndpoint) return askIssuer({ endpoint: voucherEndpoint, account, deployment, rpcUrl })
  if (!issuerKey) throw new Error('There is no issuer')
  return { ...(await issueVoucher({ account, issuerKey, deployment, rpcUrl })), notice: NOTICE }
}
