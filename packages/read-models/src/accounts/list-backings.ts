import { FULL_SHARE } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import { partOf } from '@commonweight/domain/money'
import type { BackingView } from '@commonweight/domain/views/account'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { DonationView } from '@commonweight/domain/views/donation'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import type { Donation, Donor, Submission } from '@commonweight/postgres/generated/client'
import { CAMPAIGN_INCLUDE, type CampaignRow } from '../campaigns/campaign-row'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import type { Db } from '../create-db'
import { donationView } from '../donations/donation-view'
import { loadValues, type Values } from '../donations/load-values'
import { readNow } from '../freshness/read-head'
import { bigintOf } from '../from-row'
import { decodeCursor, encodeCursor, pageSize } from '../paging/cursor'
import { loadVetoEvents } from './load-veto-events'
import { type CountedEvent, vetoPoints } from './veto-points'

type Key = { campaign: string; block: bigint; log: number }

/** Donations to one campaign that come with its backing: the newest. */
const MAX_DONATIONS = 10
const CURSOR = [/^\d{1,18}$/, /^\d{1,9}$/]

/**
 * Campaigns that the account gave to, and where the account stands there, a page at a time. The latest donation comes
 * first: refunds and refreshes do not change the order.
 * @throws InvalidCursorError
 */
export async function listBackings(db: Db, account: Hex, query: PageQuery = {}): Promise<Page<BackingView>> {
  const who = account.toLowerCase()
  const limit = pageSize(query.limit)
  const keys = await findKeys(db, who, query.after, limit + 1)
  const page = keys.slice(0, limit)
  const last = keys.length > limit ? page.at(-1) : undefined
  return {
    items: await loadBackings(
      db,
      who,
      page.map(({ campaign }) => campaign),
    ),
    next: last ? encodeCursor([String(last.block), String(last.log)]) : null,
  }
}

function findKeys(db: Db, who: string, after: string | undefined, limit: number): Promise<Key[]> {
  const [block = '999999999999999999', log = '0'] = after === undefined ? [] : decodeCursor(after, CURSOR)
  return db.$queryRaw<Key[]>`
    select campaign, at[1] as block, at[2]::int as log from (
      select campaign, max(array[block_number, log_index]) as at from donations where donor = ${who} group by campaign
    ) last
    where at < array[${block}::bigint, ${log}::bigint] order by at desc limit ${limit}`
}

async function loadBackings(db: Db, who: string, ids: readonly string[]): Promise<BackingView[]> {
  if (ids.length === 0) return []
  const [now, backers, donations, vetoes, rows] = await Promise.all([
    readNow(db),
    db.donor.findMany({ where: { account: who, campaign: { in: [...ids] } } }),
    loadNewest(db, who, ids),
    db.veto.findMany({
      where: { donor: who, campaign: { in: [...ids] } },
      select: { campaign: true, submission: true },
    }),
    db.campaign.findMany({ where: { id: { in: [...ids] } }, include: { ...CAMPAIGN_INCLUDE, submitted: true } }),
  ])
  const hashes = donations.map(({ blockHash }) => blockHash)
  const [cards, events, values] = await Promise.all([
    loadCampaignCards(db, rows, now),
    loadVetoEvents(db, who, ids),
    loadValues(db, hashes),
  ])
  return ids.flatMap((id) => {
    const at = rows.findIndex((row) => row.id === id)
    const [row, card, backer] = [rows[at], cards[at], backers.find(({ campaign }) => campaign === id)]
    if (!row || !card || !backer) return []
    const points = pointsOf(row, events.get(id) ?? [])
    const hasVetoed = vetoes.some((veto) => veto.campaign === id && veto.submission === row.submission)
    const canVeto = !hasVetoed && points > 0n && mayBeVetoed(row, card)
    const given = viewsOf(donations, card, values)
    return [{ ...backingOf(row, card, backer, given), vetoPoints: points, canVeto }]
  })
}

/** The account's newest donations to each of these campaigns, newest first. */
function loadNewest(db: Db, who: string, ids: readonly string[]): Promise<Donation[]> {
  return db.$queryRaw<Donation[]>`
    select d.campaign, d.donor, d.amount, d.weight, d.counted, d.payer, d.memo, d.by_operator as "byOperator",
      d.chain_id as "chainId", d.block_number as "blockNumber", d.block_hash as "blockHash", d.log_index as "logIndex",
      d.tx_hash as "txHash", d.at
    from unnest(${[...ids]}::text[]) as of (campaign), lateral (
      select * from donations where donor = ${who} and campaign = of.campaign
      order by block_number desc, log_index desc limit ${MAX_DONATIONS}
    ) d order by d.block_number desc, d.log_index desc`
}

function viewsOf(donations: readonly Donation[], { id, title, token }: CampaignCard, values: Values): DonationView[] {
  const own = donations.filter(({ campaign }) => campaign === id)
  return own.map((donation) => donationView(donation, { title, token, values }))
}

type Backed = CampaignRow & { submitted: Submission[] }
type Backing = Omit<BackingView, 'canVeto' | 'vetoPoints'>

function backingOf(row: CampaignRow, card: CampaignCard, backer: Donor, donations: DonationView[]): Backing {
  const given = bigintOf(backer.given)
  const refunded = bigintOf(backer.refunded)
  const points = bigintOf(backer.points)
  // As Campaigns.refundable rounds it. One refund takes everything.
  const unreleased = refunded > 0n ? 0n : partOf(given, FULL_SHARE - row.releasedShare)
  const isOver = card.state === 'failed' || card.state === 'cancelled'
  return {
    campaign: card,
    given,
    counted: bigintOf(backer.counted),
    countedByOperators: bigintOf(backer.countedByOperators),
    points,
    maturedPoints: partOf(points, row.releasedShare),
    released: given - partOf(given, FULL_SHARE - row.releasedShare),
    refundable: isOver ? unreleased : 0n,
    refunded,
    atRisk: isOver || card.state === 'completed' ? 0n : unreleased,
    donations,
    donationCount: backer.donations,
  }
}

/** Good for a veto of the current submission. */
function pointsOf(row: Backed, events: readonly CountedEvent[]): bigint {
  const submission = currentOf(row)
  return submission ? vetoPoints({ submission, minimum: bigintOf(row.minimum), events }) : 0n
}

/** Its challenge window is open, and there were points when it was made. */
function mayBeVetoed(row: Backed, card: CampaignCard): boolean {
  const threshold = currentOf(row)?.vetoThreshold
  return card.milestones[row.milestone]?.state === 'in-challenge' && threshold !== undefined && bigintOf(threshold) > 0n
}

function currentOf({ submitted, submission }: Backed): Submission | undefined {
  return submitted.find(({ number }) => number === submission)
}
