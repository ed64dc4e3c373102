import type { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../src/create-db'

const at = { chainId: 31337, blockHash: '0xb', logIndex: 0 }
let block = 0n

/** A 32-byte hash or, with 20, an address: the number, padded. */
export function hex(number: number | bigint, bytes = 32): `0x${string}` {
  return `0x${number.toString(16).padStart(bytes * 2, '0')}`
}

/** Rows as the indexer writes them, each in a block of its own, with what a test says and usual values for the rest. */
export const chainRows = {
  async token(db: Db, address: string, symbol: string, decimals: number): Promise<void> {
    block += 1n
    await db.token.create({ data: { address, symbol, name: symbol, decimals, blockNumber: block, ...at } })
  },

  async campaign(
    db: Db,
    row: Pick<Prisma.CampaignUncheckedCreateInput, 'id' | 'token' | 'digest'> & Changes,
  ): Promise<void> {
    block += 1n
    const terms = { lab: hex(0xaab, 20), payout: hex(0xaab, 20), decimals: 6, goal: 0, threshold: 1 }
    const times = { opensAt: 0n, closesAt: 4_000_000_000n, cutoff: 4_100_000_000n, at: 1n, challengePeriod: 3_600 }
    const place = { ...at, blockNumber: block, txHash: hex(block) }
    await db.campaign.create({ data: { ...terms, ...times, vetoShare: 2_500, minimum: 0, ...place, ...row } })
    await db.milestone.create({
      data: {
        campaign: row.id,
        index: 0,
        share: 10_000,
        deadline: 4_050_000_000n,
        criteria: hex(1),
        ...at,
        blockNumber: block,
      },
    })
  },

  async round(
    db: Db,
    row: Pick<Prisma.RoundUncheckedCreateInput, 'id' | 'token' | 'digest'> & RoundChanges,
  ): Promise<void> {
    block += 1n
    const terms = { operator: hex(0x09, 20), decimals: 6, gate: hex(0x6a, 20), termsHash: hex(7), minimum: 0, cap: 0 }
    const times = { start: 1n, end: 4_000_000_000n, reviewPeriod: 86_400n, claimUntil: 4_100_000_000n, at: 1n }
    const place = { ...at, blockNumber: block, txHash: hex(block) }
    await db.round.create({
      data: { ...terms, ...times, challengePeriod: 3_600, threshold: 1, attesters: [], ...place, ...row },
    })
  },

  async entry(db: Db, round: number, campaign: string): Promise<void> {
    block += 1n
    const data = {
      round,
      campaign,
      standing: 'admitted',
      isPinned: false,
      claimed: 0,
      blockNumber: block,
      ...at,
    } as const
    await db.roundEntry.create({ data })
    await db.round.updateMany({ where: { id: round }, data: { campaigns: { increment: 1 } } })
  },

  async donor(db: Db, campaign: string, account: string, given: number): Promise<void> {
    block += 1n
    const sums = { given, donations: 1, counted: 0, points: 0, lastCountedAt: 1n, refunded: 0 }
    await db.donor.create({ data: { campaign, account, ...sums, blockNumber: block, ...at } })
    const of = await db.campaign.findUnique({ where: { id: campaign } })
    const tokens = `${of?.token}:${of?.decimals}`
    const isNew = (await db.giver.findUnique({ where: { account } })) === null
    await db.giver.upsert({ where: { account }, create: { account, tokens }, update: {} })
    const create = { tokens, givers: 1 }
    if (isNew) await db.giverCount.upsert({ where: { tokens }, create, update: { givers: { increment: 1 } } })
  },
}

type Changes = Partial<Prisma.CampaignUncheckedCreateInput>
type RoundChanges = Partial<Prisma.RoundUncheckedCreateInput>
