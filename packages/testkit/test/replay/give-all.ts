import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/identity/register-voucher'
import { voucherTypedData } from '@commonweight/sdk/typed-data/voucher-typed-data'
import { type Address, type Hex, keccak256, type Log, parseEventLogs, toHex } from 'viem'
import { devAccount } from '../../src/dev-accounts'
import type { BlockBuilder, Receipt } from './block-builder'
import { type Weighting, weightAt } from './expected'
import { baseUnits, type Gg18Donation } from './gg18'
import { accountOf, type OpenRound } from './scenario'

/** Many blocks, between which `pause` is called. */
const CALLS_AT_ONCE = 1_000
const SECONDS_AT_ONCE = 60
const ISSUER = devAccount('voucherIssuer')

/** @property start Unix seconds of the chain's last block, at which the rounds are open. */
export type Replay = {
  builder: BlockBuilder
  deployment: Deployment
  rounds: readonly OpenRound[]
  donations: readonly Gg18Donation[]
  weighting: Weighting
  start: number
}

/**
 * A donation as its event tells it; amounts in base units, `counted` in 1e-18 token, `gas` of the whole transaction.
 */
export type DonatedEvent = {
  campaign: Hex
  donor: Address
  amount: bigint
  weight: bigint
  counted: bigint
  gas: bigint
}

/**
 * Gives all donations in their order to every round, registering a voucher whenever a donor's weight changes.
 * @param pause Called now and then with the number of donations that are on the chain.
 */
export async function giveAll(replay: Replay, pause: (given: number) => Promise<void>): Promise<DonatedEvent[]> {
  const { builder, deployment, rounds, donations, weighting } = replay
  const receipts: Receipt[] = []
  const versions = new Map<string, { weight: bigint; version: number }>()
  // Vouchers are issued in the first hour, version by version, so that every block may take any of them.
  let timestamp = replay.start + 3_600
  const mine = async (given: number) => {
    timestamp += SECONDS_AT_ONCE
    receipts.push(...(await builder.mine(timestamp)))
    await pause(given)
  }
  for (const [index, donation] of donations.entries()) {
    const weight = weightAt(donation, weighting)
    const held = versions.get(donation.donor) ?? { weight: 0n, version: 0 }
    if (held.weight !== weight) {
      const next = { weight, version: held.version + 1 }
      versions.set(donation.donor, next)
      await addVoucher(replay, donation.donor, next)
    }
    for (const { token, campaigns } of rounds) {
      const amount = baseUnits(donation.usd, token.decimals)
      const campaign = campaigns.get(donation.project) ?? '0x'
      builder.add(accountOf(donation.donor), prepareDonate({ deployment, campaign, amount, token: token.address }))
    }
    if (builder.pending() >= CALLS_AT_ONCE) await mine(index + 1)
  }
  await mine(donations.length)
  return receipts.flatMap(donatedOf)
}

async function addVoucher(
  { builder, deployment, start }: Replay,
  donor: string,
  { weight, version }: { weight: bigint; version: number },
): Promise<void> {
  const voucher = {
    account: accountOf(donor),
    weight: Number(weight),
    issuedAt: start + version,
    expiresAt: start + 365 * 86_400,
    nullifier: keccak256(toHex(donor)),
  }
  const signature = await ISSUER.signTypedData(voucherTypedData({ deployment, voucher }))
  builder.add(voucher.account, prepareRegisterVoucher({ deployment, voucher, signature }))
}

function donatedOf({ logs, gasUsed }: Receipt): DonatedEvent[] {
  const events = parseEventLogs({ abi: campaignsAbi, logs: logs as unknown as Log[], eventName: 'Donated' })
  return events.map(({ args }) => ({ ...args, gas: BigInt(gasUsed) }))
}
