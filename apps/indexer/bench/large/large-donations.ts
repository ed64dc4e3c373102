import type { Hex } from '@commonweight/domain/hex'
import { countedOf } from '@commonweight/qf/chain/tally'
import { type Random, seededRandom } from '../../test/support/schedules/random'
import { campaignOf, donorOf, HEAVY, type LargeOptions, TOKEN } from './large-scene'
import { addressOf, type RowsWriter } from './rows-writer'

const SEED = 14
const BATCH = 20_000
const FULL_WEIGHT = 10_000
/** One donation of this many was paid by another account, and one donor of this many is not verified. */
const PAID_EVERY = 50
const UNVERIFIED_EVERY = 8
const SOME = 1_000_000

/**
 * As unequal as in real rounds: few campaigns have most donors, and few donors give often. Every donor gives at least
 * once. @returns Who backed the campaign that is vetoed.
 */
export async function writeDonations(writer: RowsWriter, options: LargeOptions): Promise<Hex[]> {
  const random = seededRandom(SEED)
  const campaigns = Array.from({ length: options.campaigns }, (_, i) => campaignOf(i))
  const counted = new Map<number, bigint>()
  const give = (donor: number, campaign: number, n: number) => {
    const weight = donor % UNVERIFIED_EVERY === 7 ? 0 : FULL_WEIGHT
    const amount = amountOf(random)
    const key = donor * options.campaigns + campaign
    const total = (counted.get(key) ?? 0n) + countedOf(amount, BigInt(weight), TOKEN.decimals)
    counted.set(key, total)
    writeOne(writer, { campaign: campaigns[campaign] as Hex, donor: donorOf(donor), amount, weight, counted: total, n })
  }
  for (let n = 0; n < HEAVY.donations; n++) {
    give(0, options.members + (n % HEAVY.tasks), n)
    await writer.flush(BATCH)
  }
  for (let n = 0; n < HEAVY.vetoes; n++) give(1 + n, HEAVY.vetoed, n)
  let next = 1 + HEAVY.vetoes
  for (let n = HEAVY.donations + HEAVY.vetoes; n < options.donations; n++) {
    const donor = next < options.donors ? next++ : Math.floor(options.donors * skewed(random) ** 2)
    give(donor, pickCampaign(random, options), n)
    await writer.flush(BATCH)
  }
  for (let n = 0; n < HEAVY.operators; n++) {
    const operator = addressOf(`operator of donations ${n}`)
    writer.transaction({ table: 'consents', values: { donor: HEAVY.donor, operator, until: 2n ** 64n } })
  }
  await writer.flush()
  return Array.from({ length: HEAVY.vetoes }, (_, n) => donorOf(1 + n))
}

type Given = { campaign: Hex; donor: Hex; amount: bigint; weight: number; counted: bigint; n: number }

function writeOne(writer: RowsWriter, { n, ...values }: Given): void {
  const donation = { table: 'donations', values } as const
  if (n % PAID_EVERY !== PAID_EVERY - 1) {
    writer.transaction(donation)
    return
  }
  const { donor: beneficiary, amount } = values
  const cart = { payer: addressOf(`payer ${n % 97}`), beneficiary, token: TOKEN.address, amount }
  writer.transaction(donation, { table: 'paid_carts', values: { ...cart, memo: null, is_routed: true } })
}

/** From 1 to some thousand units, most of them small. */
function amountOf(random: Random): bigint {
  return BigInt(Math.ceil(10 ** 6 * 4_000 ** skewed(random)))
}

function pickCampaign(random: Random, { members, campaigns }: LargeOptions): number {
  const part = skewed(random)
  const share = random.whole(0, 99)
  if (share < 90) return Math.floor(members * part ** 2.5)
  if (share < 95) return HEAVY.failed
  if (share < 97) return HEAVY.cancelled
  return Math.floor(members + (campaigns - members) * part)
}

/** Between 0 and 1. */
function skewed(random: Random): number {
  return random.whole(0, SOME - 1) / SOME
}
