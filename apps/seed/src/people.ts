import { FULL_WEIGHT } from '@commonweight/abi/constants'
import { textDigest } from '@commonweight/domain/canonical'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import type { HDAccount } from 'viem/accounts'
import { ada, bao, chidi, demoLab, deployer, donors, operator, voucherIssuer } from './accounts'
import type { Donation } from './donations'
import type { Stage } from './stage'
import type { Entry } from './timeline'

const VOUCHERS_ON = 1
const TOKENS_ON = 1.05
const ALLOWANCES_ON = 1.1
const VOUCHER_DAYS = 700
const PURSE = '10000'
const PARTIAL = 6_500

/** Accounts of visitors: their purses hold money in addition to what they gave. */
const VISITORS = [ada, bao, chidi, demoLab, operator]

/**
 * A donor's weight at the gate, in basis points: most are verified, some partly, a few (and Chidi) not at all, so that
 * the demo shows every case.
 */
export function weightOf(account: HDAccount): number {
  if (account === ada || account === bao) return FULL_WEIGHT
  const index = donors.indexOf(account)
  if (index < 0 || index % 13 === 5) return 0
  return index % 7 === 3 ? PARTIAL : FULL_WEIGHT
}

/** The gate's vouchers for everybody that it has verified. */
export async function voucherEntries(stage: Stage): Promise<Entry[]> {
  const known = [ada, bao, ...donors].filter((account) => weightOf(account) > 0)
  const { deployment } = stage
  const issuedAt = stage.at(VOUCHERS_ON)
  return Promise.all(
    known.map(async (from) => {
      const nullifier = await textDigest(`demo person ${from.address}`)
      const weight = weightOf(from)
      const voucher = { account: from.address, weight, issuedAt, expiresAt: stage.at(VOUCHER_DAYS), nullifier }
      const signature = await voucherIssuer.signTypedData(voucherTypedData({ deployment, voucher }))
      const call = prepareRegisterVoucher({ deployment, voucher, signature })
      return { at: issuedAt, from, call, what: `a voucher for ${from.address}` }
    }),
  )
}

/** Test tokens and exact allowances for all donations, and full purses for visitors. */
export function purseEntries(stage: Stage, donations: readonly Donation[]): Entry[] {
  return (['USDC', 'DAI'] as const).flatMap((symbol) => {
    const given = new Map<HDAccount, bigint>()
    for (const donation of donations) {
      if (donation.symbol === symbol) given.set(donation.from, (given.get(donation.from) ?? 0n) + donation.amount)
    }
    const purse = stage.amount(PURSE, symbol)
    const holders = new Set([...given.keys(), ...VISITORS])
    const mints = [...holders].map((account) =>
      mint(stage, symbol, account, (given.get(account) ?? 0n) + (VISITORS.includes(account) ? purse : 0n)),
    )
    const { campaigns } = stage.deployment
    return [...mints, ...[...given].map(([account, amount]) => allow(stage, symbol, account, campaigns, amount))]
  })
}

/** A sponsor's tokens and its allowance for the pool. */
export function sponsorEntries(stage: Stage, account: HDAccount, amount: bigint): Entry[] {
  return [mint(stage, 'USDC', account, amount), allow(stage, 'USDC', account, stage.deployment.matchingRounds, amount)]
}

type TestSymbol = 'USDC' | 'DAI'

function mint(stage: Stage, symbol: TestSymbol, account: HDAccount, amount: bigint): Entry {
  const { chainId } = stage.deployment
  const call = prepareMintTestToken({ chainId, token: stage.token(symbol).address, to: account.address, amount })
  return { at: stage.at(TOKENS_ON), from: deployer, call, what: `${symbol} for ${account.address}` }
}

function allow(stage: Stage, symbol: TestSymbol, from: HDAccount, spender: `0x${string}`, amount: bigint): Entry {
  const { chainId } = stage.deployment
  const call = prepareApproveToken({ chainId, token: stage.token(symbol).address, spender, amount })
  return { at: stage.at(ALLOWANCES_ON), from, call, what: `an allowance of ${from.address}` }
}
