import { rootOf } from '@commonweight/qf/chain/tally'
import type { Db } from '../src/create-db'
import { chainRows, hex } from './chain-rows'
import { storeRound, storeTerms, TOKENS } from './listed-scene'

const WHOLE = 10n ** 18n
export const ROUND = 1

type Standing = 'applied' | 'admitted' | 'pinned' | 'claimed' | 'removed'
export type Member = {
  title: string
  donors: readonly number[]
  standing: Standing
  status?: 'failed'
  claimed?: bigint
}

/** A round of USDC with these terms. */
export async function storeRoundOf(chain: Db, terms: object): Promise<void> {
  await chainRows.round(chain, { id: ROUND, token: TOKENS.USDC, digest: await storeRound(chain, 'A round'), ...terms })
}

/** A campaign of the round, whose donors' counted totals are these whole tokens. `number`: from 1, of its id. */
export async function storeMember(chain: Db, number: number, member: Member): Promise<void> {
  const { title, donors, standing, status, claimed = 0n } = member
  const id = hex(number)
  const points = donors.map((tokens) => rootOf(BigInt(tokens) * WHOLE, 0n))
  const sum = (values: readonly bigint[]) => String(values.reduce((total, value) => total + value, 0n))
  await chainRows.campaign(chain, {
    id,
    token: TOKENS.USDC,
    digest: await storeTerms(chain, title),
    appliedRound: ROUND,
    donors: donors.length,
    donations: donors.length,
    donated: sum(donors.map((tokens) => BigInt(tokens) * 10n ** 6n)),
    sumRoots: sum(points),
    sumSquares: sum(points.map((point) => point * point)),
    ...(status && { status }),
  })
  for (const [i, tokens] of donors.entries()) {
    const given = tokens * 1e6
    await chainRows.donor(chain, id, hex(0xd00 + i, 20), given)
  }
  await chain.donor.updateMany({ where: { campaign: id }, data: { points: 1, counted: 1 } })
  if (standing === 'applied') return
  await chainRows.entry(chain, ROUND, id)
  await chain.roundEntry.update({
    where: { round_campaign: { round: ROUND, campaign: id } },
    data: { standing, isPinned: standing === 'pinned', claimed: String(claimed) },
  })
}

/** Somebody who funded the round with this many base units. */
export async function storeSponsor(chain: Db, number: number, funded: bigint, early = 0n): Promise<void> {
  const place = { chainId: 31337, blockHash: '0xb', logIndex: number, blockNumber: 900_000n }
  const sums = { funded: String(funded), reclaimed: 0, early: String(early) }
  await chain.sponsor.create({ data: { round: ROUND, account: hex(0x5000 + number, 20), ...sums, ...place } })
}
