import { textDigest } from '@commonweight/domain/canonical'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { type Address, zeroAddress } from 'viem'
import { sortAddresses } from '../src/call/sort-addresses'
import { prepareApproveToken } from '../src/prepare/donations/approve-token'
import { prepareMintTestToken } from '../src/prepare/donations/mint-test-token'
import { prepareRegisterVoucher } from '../src/prepare/identity/register-voucher'
import { latestSealAt } from '../src/terms/latest-seal-at'
import type { RoundTerms } from '../src/terms/round-terms'
import type { Terms } from '../src/terms/terms'
import { voucherTypedData } from '../src/typed-data/voucher-typed-data'
import type { LocalChain } from './local-chain'

export const HOUR = 3_600
export const DAY = 24 * HOUR
export const USDC = 10n ** 6n

export const lab = devAccount('lab')
export const operator = devAccount('operator')
export const ada = devAccount('ada')
export const bao = devAccount('bao')
export const attesters = [devAccount('attester1'), devAccount('attester2'), devAccount('attester3')] as const

const sortedAttesters = sortAddresses(attesters.map(({ address }) => address))

/** The local chain's six-decimal test token. */
export function usdc(chain: LocalChain): Address {
  const token = chain.deployment.tokens.find(({ decimals }) => decimals === 6)
  if (!token) throw new Error('The local plan has no six-decimal token.')
  return token.address
}

/**
 * Terms that the contracts take, open from now for two days, without a goal, so that evidence can come at once; two
 * milestones of one half each, two of three attesters.
 */
export async function campaignTerms(chain: LocalChain, change: Partial<Terms> = {}): Promise<Terms> {
  const now = await chain.now()
  return {
    lab: lab.address,
    payout: lab.address,
    token: usdc(chain),
    gate: chain.deployment.voucherGate,
    round: 0,
    digest: await textDigest('terms'),
    opensAt: now,
    closesAt: now + 2 * DAY,
    goal: 0n,
    threshold: 2,
    attesters: sortedAttesters,
    challengePeriod: DAY,
    vetoShare: 2_500,
    milestones: [
      { share: 5_000, deadline: now + 10 * DAY, criteria: await textDigest('first') },
      { share: 5_000, deadline: now + 20 * DAY, criteria: await textDigest('second') },
    ],
    ...change,
  }
}

/** A round that starts now and lasts two days; matches can be claimed for ten days. */
export async function roundTerms(chain: LocalChain, change: Partial<RoundTerms> = {}): Promise<RoundTerms> {
  const start = await chain.now()
  const times = { start, end: start + 2 * DAY, reviewPeriod: DAY, calculator: zeroAddress, ...change }
  return {
    operator: operator.address,
    token: usdc(chain),
    gate: chain.deployment.voucherGate,
    digest: await textDigest('round'),
    claimUntil: latestSealAt(times) + 10 * DAY,
    minimum: 0n,
    cap: 0n,
    challengePeriod: DAY,
    threshold: 2,
    unusedTo: zeroAddress,
    attesters: sortedAttesters,
    ...times,
  }
}

type Payer = typeof ada

/** Gives an account test tokens and lets both contracts take them. */
export async function fundAccount(chain: LocalChain, account: Payer, amount: bigint): Promise<void> {
  const { chainId, campaigns, matchingRounds } = chain.deployment
  const token = usdc(chain)
  await chain.send(account, prepareMintTestToken({ chainId, token, to: account.address, amount }))
  for (const spender of [campaigns, matchingRounds]) {
    await chain.send(account, prepareApproveToken({ chainId, token, spender, amount }))
  }
}

/** Registers a voucher of the local issuer for an account. */
export async function verifyAccount(chain: LocalChain, account: Payer, weight = 10_000): Promise<void> {
  const { deployment } = chain
  const issuedAt = await chain.now()
  const nullifier = await textDigest(account.address)
  const voucher = { account: account.address, weight, issuedAt, expiresAt: issuedAt + 365 * DAY, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher }))
  await chain.send(account, prepareRegisterVoucher({ deployment, voucher, signature }))
}
