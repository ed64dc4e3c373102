import type { RoundView } from '@commonweight/domain/views/round'
import { Prisma, type Round } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'
import { decodeCursor, encodeCursor } from '../paging/cursor'
import { sponsorView } from './sponsor-view'

const PAGE_SIZE = 20
const MAX_HOLDERS = 3
const CURSOR = [/^\d{1,78}$/, /^0x[0-9a-f]{40}$/]

type Sums = { count: number; holders: number; reclaimable: string }
type Holder = { sponsor: string; early: string }

export type RoundSponsors = Pick<RoundView, 'sponsors' | 'nextSponsors' | 'sponsorCount' | 'earlyHolders'> & {
  /** What all of them can take back now, base units. */
  reclaimable: bigint
}

/**
 * A page of a round's sponsors, those who funded most first, and sums over all. Where the terms name an account for
 * what is not used, that account's row may be no sponsor's.
 * @param after The cursor of an earlier page. @param now Unix seconds. @throws InvalidCursorError
 */
export async function loadSponsors(
  db: Db,
  round: Round,
  after: string | undefined,
  now: number,
): Promise<RoundSponsors> {
  const [rows, [sums], largest] = await Promise.all([
    db.sponsor.findMany({
      where: { round: round.id, funded: { gt: 0 }, ...(after === undefined ? {} : following(after)) },
      orderBy: [{ funded: 'desc' }, { account: 'asc' }],
      take: PAGE_SIZE + 1,
    }),
    loadSums(db, round, now),
    db.$queryRaw<Holder[]>`
      select account as sponsor, early::text from sponsors where round = ${round.id} and funded > 0 and early > 0
      order by sponsors.early desc, account limit ${MAX_HOLDERS}`,
  ])
  const page = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined
  return {
    sponsors: page.map((row) => sponsorView(round, row, now)),
    nextSponsors: last ? encodeCursor([last.funded.toFixed(0), last.account]) : null,
    sponsorCount: sums?.count ?? 0,
    earlyHolders: {
      largest: largest.map(({ sponsor, early }) => ({ sponsor: hexOf(sponsor), early: BigInt(early) })),
      count: sums?.holders ?? 0,
    },
    reclaimable: BigInt(sums?.reclaimable ?? 0),
  }
}

function following(after: string): Prisma.SponsorWhereInput {
  const [funded = '', account = ''] = decodeCursor(after, CURSOR)
  return { OR: [{ funded: { lt: funded } }, { funded, account: { gt: account } }] }
}

/** The rule of `sponsorView` for `reclaimable`, of all sponsors. */
function loadSums(db: Db, round: Round, now: number): Promise<Sums[]> {
  const isOver = round.unusedTo === null && now >= Number(round.claimUntil) && !round.pool.isZero()
  const part = Prisma.sql`div((r.pool - r.claimed + r.recovered) * s.funded, nullif(r.pool, 0)) - s.reclaimed`
  return db.$queryRaw<Sums[]>`
    select count(*)::int as count, (count(*) filter (where s.early > 0))::int as holders,
      coalesce(sum(${isOver ? part : Prisma.sql`0`}), 0)::text as reclaimable
    from sponsors s join rounds r on r.id = s.round where s.round = ${round.id} and s.funded > 0`
}
