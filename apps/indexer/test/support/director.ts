import { campaignId } from '@commonweight/sdk/campaign-id'
import { prepareCreateCampaign } from '@commonweight/sdk/prepare/create-campaign'
import { prepareCreateRound } from '@commonweight/sdk/prepare/create-round'
import { prepareRegisterVoucher } from '@commonweight/sdk/prepare/register-voucher'
import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import type { RoundTerms } from '@commonweight/sdk/round-terms'
import type { Terms } from '@commonweight/sdk/terms'
import { voucherTypedData } from '@commonweight/sdk/voucher-typed-data'
import { type DevRole, devAccount } from '@commonweight/testkit/dev-accounts'
import type pg from 'pg'
import { type Address, type Hex, numberToHex } from 'viem'
import { expect } from 'vitest'
import type { LocalChain } from './local-chain'
import type { Known, KnownRound } from './scene'
import { caughtUp, startIndexer } from './test-indexer'

export const DAY = 86_400
export const USDC = 10n ** 6n

type Sent = readonly [from: Address, call: PreparedCall]

/** Lets a schedule happen exactly as written, with an indexer beside it. */
export type Director = Pick<LocalChain, 'deployment'> & {
  known: Known
  /** The six-decimal test token. */
  token: Address
  role(name: DevRole): Address
  /** Time of the newest block. */
  now(): number
  /** Mines these calls as one block, so many seconds later. */
  block(seconds: number, ...calls: Sent[]): Promise<void>
  blockAt(time: number, ...calls: Sent[]): Promise<void>
  /** Does it, lets the indexer see it, goes back to before it, and does it again at another time. */
  undoneAndDone(work: () => Promise<void>): Promise<void>
  /** Donor and payer of every gift, in their order. */
  expectPayers(expected: [donor: string, payer: string | null][]): Promise<void>
}

export type DirectorParameters = { chain: LocalChain; rpcUrl: string; live: { url: string; client: pg.Client } }

/** Plays one directed schedule and waits until the indexer has seen its end. */
export async function direct(
  { chain, rpcUrl, live }: DirectorParameters,
  play: (director: Director) => Promise<void>,
): Promise<Known> {
  const { deployment } = chain
  const indexer = startIndexer({ rpcUrl, databaseUrl: live.url, deployment })
  const seen = () => caughtUp(chain, live.client, () => indexer.messages)
  try {
    const director = await directorOf(chain, live.client, seen)
    await play(director)
    await seen()
    return director.known
  } finally {
    await indexer.stop()
  }
}

async function directorOf(chain: LocalChain, client: pg.Client, seen: () => Promise<void>): Promise<Director> {
  const { deployment } = chain
  let time = await chain.now()
  const blockAt = async (at: number, ...calls: Sent[]) => {
    for (const [from, call] of calls) await chain.send(from, call)
    await chain.mine(at)
    time = at
  }
  return {
    deployment,
    known: { campaigns: [], rounds: [] },
    token: deployment.tokens.find(({ decimals }) => decimals === 6)?.address as Address,
    role: (name) => devAccount(name).address.toLowerCase() as Address,
    now: () => time,
    block: (seconds, ...calls) => blockAt(time + seconds, ...calls),
    blockAt,
    async undoneAndDone(work) {
      const [before, snapshot] = [time, await chain.rpc('evm_snapshot')]
      await work()
      await seen()
      await chain.rpc('evm_revert', [snapshot])
      // Another block than the first time, though of the same calls.
      time = before + 1
      await work()
      await seen()
    },
    async expectPayers(expected) {
      await seen()
      const { rows } = await client.query('select donor, payer from donations order by block_number, log_index')
      expect(rows.map(({ donor, payer }) => [donor, payer])).toEqual(expected)
    },
  }
}

/** A round with a calculator that starts in an hour and lasts one; two donors are verified. */
export async function openRound(director: Director): Promise<KnownRound> {
  const { deployment, role, token } = director
  const start = director.now() + 3_600
  const terms: RoundTerms = {
    operator: role('operator'),
    token,
    gate: deployment.voucherGate,
    digest: numberToHex(1, { size: 32 }),
    start,
    end: start + 3_600,
    reviewPeriod: DAY,
    claimUntil: start + 30 * DAY,
    minimum: 0n,
    cap: 0n,
    challengePeriod: 3_600,
    threshold: 2,
    calculator: role('voucherIssuer'),
    attesters: attesters(director),
  }
  const round = { id: director.known.rounds.length + 1, terms }
  director.known.rounds.push(round)
  const vouchers = await Promise.all([voucher(director, 'ada'), voucher(director, 'bao')])
  await director.block(1, [terms.operator, prepareCreateRound({ deployment, terms })], ...vouchers)
  return round
}

async function voucher({ deployment, role, now }: Director, name: DevRole): Promise<Sent> {
  const account = role(name)
  const nullifier = numberToHex(BigInt(account), { size: 32 })
  const said = { account, weight: 10_000, issuedAt: now(), expiresAt: now() + 365 * DAY, nullifier }
  const signature = await devAccount('voucherIssuer').signTypedData(voucherTypedData({ deployment, voucher: said }))
  return [account, prepareRegisterVoucher({ deployment, voucher: said, signature })]
}

/** A campaign of one milestone, in the director's one round if its terms are given. */
export async function listCampaign(director: Director, { round }: { round?: RoundTerms } = {}): Promise<Hex> {
  const { deployment, role, token, known } = director
  const closesAt = round?.end ?? director.now() + DAY
  const terms: Terms = {
    lab: role('lab'),
    payout: role('lab'),
    token,
    gate: deployment.voucherGate,
    round: round ? 1 : 0,
    digest: numberToHex(known.campaigns.length + 1, { size: 32 }),
    opensAt: round?.start ?? director.now(),
    closesAt,
    goal: 1n,
    threshold: 2,
    attesters: attesters(director),
    challengePeriod: 3_600,
    vetoShare: 2_500,
    milestones: [{ share: 10_000, deadline: closesAt + 10 * DAY, criteria: numberToHex(1, { size: 32 }) }],
  }
  const id = campaignId({ chainId: deployment.chainId, terms })
  known.campaigns.push({ id, terms })
  await director.block(1, [terms.lab, prepareCreateCampaign({ deployment, terms })])
  return id
}

function attesters({ role }: Director): Address[] {
  return [role('attester1'), role('attester2'), role('attester3')].sort()
}
