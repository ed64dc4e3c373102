import { textDigest } from '@commonweight/domain/canonical'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import type { Hex, PrivateKeyAccount } from 'viem'
import { sendTransaction } from 'viem/actions'
import { readChainTime } from './chain-clock'
import type { RunningProduct } from './running-product'

const DAY = 86_400

/** One of the test token of six decimals. */
export const UNIT = 10n ** 6n

/** Signs and sends; fails if the transaction did. */
export async function send({ client }: RunningProduct, account: PrivateKeyAccount, call: PreparedCall): Promise<void> {
  const { to, data, value } = call
  const hash = await sendTransaction(client, { account, chain: null, to, data, value })
  const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 100 })
  if (status !== 'success') throw new Error(`${call.description} reverted`)
}

/** Tokens, allowances and a voucher of full weight. */
export async function equip(product: RunningProduct, account: PrivateKeyAccount): Promise<void> {
  await provide(product, account)
  await verify(product, account, 10_000)
}

/** Tokens and allowances. */
export async function provide(product: RunningProduct, account: PrivateKeyAccount): Promise<void> {
  const { deployment } = product
  const { chainId, campaigns, matchingRounds } = deployment
  const token = tokenOf(product)
  const amount = 1_000n * UNIT
  await send(product, account, prepareMintTestToken({ chainId, token, to: account.address, amount }))
  for (const spender of [campaigns, matchingRounds]) {
    await send(product, account, prepareApproveToken({ chainId, token, spender, amount }))
  }
}

/** A voucher of a weight in basis points. */
export async function verify(product: RunningProduct, account: PrivateKeyAccount, weight: number): Promise<void> {
  const { client, deployment } = product
  // An account's next voucher must be issued later than its last one, and blocks of one second have one time.
  await client.mine({ blocks: 1, interval: 1 })
  const issuedAt = await readChainTime(product)
  const nullifier = await textDigest(account.address)
  const voucher = { account: account.address, weight, issuedAt, expiresAt: issuedAt + 30 * DAY, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  await send(product, account, prepareRegisterVoucher({ deployment, voucher, signature }))
}

/** The test token of six decimals. */
export function tokenOf({ deployment }: RunningProduct): Hex {
  const token = deployment.tokens.find(({ decimals }) => decimals === 6)
  if (!token) throw new Error('There is no token of six decimals on this chain.')
  return token.address
}
