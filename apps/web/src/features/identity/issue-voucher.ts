import { FULL_WEIGHT } from '@commonweight/abi/constants'
import type { Deployment } from '@commonweight/abi/deployment'
import type { Voucher } from '@commonweight/sdk/typed-data/voucher'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { createClient, type Hex, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { getBlock } from 'viem/actions'
import { keccak256, stringToBytes } from 'viem/utils'

const VALID_SECONDS = 365 * 24 * 60 * 60

/** Asked once: a page that waits for a voucher has 3 s. */
const CHAIN = { timeout: 2_000, retryCount: 0 }

export type IssueVoucherParameters = { account: Hex; issuerKey: Hex; deployment: Deployment; rpcUrl: string }

/**
 * A signed voucher of full weight for any account that asks: for local chains, where no real identity is affected.
 * Its nullifier is the account's own, so that one account stays one person. Times are the chain's, not the server's.
 */
export async function issueVoucher(parameters: IssueVoucherParameters): Promise<{ voucher: Voucher; signature: Hex }> {
  const { account, issuerKey, deployment, rpcUrl } = parameters
  const client = createClient({ transport: http(rpcUrl, CHAIN) })
  const { timestamp } = await getBlock(client, { blockTag: 'latest' })
  const issuedAt = Number(timestamp)
  const voucher: Voucher = {
    account,
    weight: FULL_WEIGHT,
    issuedAt,
    expiresAt: issuedAt + VALID_SECONDS,
    nullifier: keccak256(stringToBytes(`commonweight demo issuer: ${account}`)),
  }
  const issuer = privateKeyToAccount(issuerKey)
  return { voucher, signature: await issuer.signTypedData(voucherTypedData({ deployment, voucher })) }
}
