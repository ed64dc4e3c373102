import type { Deployment } from '@commonweight/abi/deployment'
import { BaseError } from '@commonweight/domain/base-error'
import { addressSchema } from '@commonweight/domain/ids'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { getGateTerms } from '@commonweight/sdk/read/get-gate-terms'
import type { Voucher } from '@commonweight/sdk/typed-data/voucher'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { type Client, createClient, type Hex, http } from 'viem'
import { getBlock, verifyTypedData } from 'viem/actions'
import { z } from 'zod'
import { OutsideError, postOutside } from './post-outside'

const ISSUER = { timeoutMs: 5_000, maxBytes: 16 * 1024 }
/** Asked once: a page that waits for a voucher has some seconds. */
const CHAIN = { timeout: 2_000, retryCount: 0 }
/** The most that is passed on of an issuer's words. */
const MAX_WORDS = 300

/** Why there is no voucher. `status` is for the page's request; the message is a sentence for people. */
export class NoVoucherError extends BaseError {
  override readonly name = 'NoVoucherError'
  constructor(
    readonly status: 403 | 502,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

const hex = (bytes: string) => z.string().regex(new RegExp(`^0x([0-9a-fA-F]{2})${bytes}$`)) as unknown as z.ZodType<Hex>
const time = z
  .number()
  .int()
  .min(0)
  .max(2 ** 40 - 1)

const voucherSchema = z.object({
  voucher: z.object({
    account: addressSchema,
    weight: z.number().int().min(0).max(10_000),
    issuedAt: time,
    expiresAt: time,
    nullifier: hex('{32}'),
  }),
  signature: hex('{1,4096}'),
})
const refusalSchema = z.object({ error: z.object({ message: z.string() }) })

export type SignedVoucher = { voucher: Voucher; signature: Hex }
type Input = { endpoint: URL; account: Hex; deployment: Deployment; rpcUrl: string }

/**
 * Asks a voucher issuer's server for a voucher and checks what it answers: form, account, times and the signature of the
 * account that the gate names.
 * @throws NoVoucherError
 */
export async function askIssuer({ endpoint, account, deployment, rpcUrl }: Input): Promise<SignedVoucher> {
  const { chainId, voucherGate: gate } = deployment
  const answer = await ask(endpoint, { chainId, gate, account })
  const result = voucherSchema.safeParse(answer)
  if (!result.success) throw new NoVoucherError(502, 'The issuer’s answer is not a voucher. Report it to the issuer.')
  const signed = result.data
  const client = createClient({ transport: http(rpcUrl, CHAIN) })
  await requireGood(client, signed, { account, deployment })
  return signed
}

async function ask(endpoint: URL, body: { chainId: number; gate: Hex; account: Hex }): Promise<unknown> {
  try {
    const mayBeLocal = body.chainId === LOCAL_CHAIN_ID
    const { status, text } = await postOutside(endpoint, { ...ISSUER, body, mayBeLocal })
    const answer = jsonOf(text)
    if (status === 200) return answer
    const refusal = refusalSchema.safeParse(answer)
    if (status >= 400 && status < 500 && refusal.success) {
      throw new NoVoucherError(403, `The issuer says: “${plain(refusal.data.error.message)}”`)
    }
    throw new NoVoucherError(502, `The issuer’s server fails (status ${status}). Try again later.`)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    throw new NoVoucherError(502, 'The issuer’s server gives no answer that can be used. Try again later.', error)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One line of an issuer's words, without signs that control how the rest of the page reads. */
function plain(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS)
}

type Expected = { account: Hex; deployment: Deployment }

async function requireGood(client: Client, { voucher, signature }: SignedVoucher, { account, deployment }: Expected) {
  const [{ timestamp }, { issuer }] = await Promise.all([
    getBlock(client, { blockTag: 'latest' }),
    getGateTerms(client, { gate: deployment.voucherGate, kind: 'voucher' }),
  ])
  if (voucher.account.toLowerCase() !== account.toLowerCase())
    throw new NoVoucherError(502, 'The issuer answered with a voucher for another account. Report it to the issuer.')
  if (voucher.expiresAt <= Number(timestamp))
    throw new NoVoucherError(502, 'The issuer’s voucher has expired already. Report it to the issuer.')
  const isSigned = await verifyTypedData(client, {
    ...voucherTypedData({ deployment, voucher }),
    address: issuer,
    signature,
  })
  if (!isSigned)
    throw new NoVoucherError(
      502,
      'The voucher is not signed by the account that the gate names. Report it to the issuer.',
    )
}
