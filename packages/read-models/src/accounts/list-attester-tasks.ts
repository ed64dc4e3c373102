import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTask, AttesterTasks } from '@commonweight/domain/views/account'
import type { PageQuery } from '@commonweight/domain/views/query'
import { CAMPAIGN_INCLUDE } from '../campaigns/campaign-row'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import { loadObjections } from '../campaigns/load-objections'
import { milestoneViews } from '../campaigns/milestone-views'
import { SUBMISSION_INCLUDE, submissionViews } from '../campaigns/submission-views'
import type { Db } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'
import { decodeCursor, encodeCursor, pageSize } from '../paging/cursor'

type Key = { id: string; rank: number; due: bigint; waiting: number }

const CURSOR = [/^[0-3]$/, /^\d{1,18}$/, /^0x[0-9a-f]{64}$/]

/**
 * Submissions that await approval or release, for one of their attesters, a page at a time. Those that wait for the
 * attester come first, then those it could still approve, those it approved, and those it denied. Within each group the
 * first due comes first.
 * @throws InvalidCursorError
 */
export async function listAttesterTasks(db: Db, account: Hex, query: PageQuery = {}): Promise<AttesterTasks> {
  const who = account.toLowerCase()
  const limit = pageSize(query.limit)
  const now = await readNow(db)
  const keys = await findKeys(db, { who, now, after: query.after, limit: limit + 1 })
  const page = keys.slice(0, limit)
  const last = keys.length > limit ? page.at(-1) : undefined
  return {
    items: await loadTasks(
      db,
      who,
      page.map(({ id }) => id),
      now,
    ),
    next: last ? encodeCursor([String(last.rank), String(last.due), last.id]) : null,
    waiting: keys[0]?.waiting ?? 0,
  }
}

type KeyQuery = { who: string; now: number; after: string | undefined; limit: number }

function findKeys(db: Db, { who, now, after, limit }: KeyQuery): Promise<Key[]> {
  const [rank = '-1', due = '0', id = ''] = after === undefined ? [] : decodeCursor(after, CURSOR)
  return db.$queryRaw<Key[]>`
    with tasks as materialized (
      select c.id, case when challenge_ends_at > 0 then challenge_ends_at else cutoff end as due,
        case when denied then 3 when approved then 2 when challenge_ends_at > 0 then 1 else 0 end as rank
      from attesters a join campaigns c on c.id = a.campaign,
      lateral (
        select exists(select from approvals x where x.campaign = c.id and x.submission = c.submission and x.attester = a.account) as approved,
          exists(select from denials x where x.campaign = c.id and x.submission = c.submission and x.attester = a.account) as denied
      ) said
      where a.account = ${who} and c.status = 'active' and c.submission > 0 and ${campaignStateSql(now)} <> 'failed'
    )
    select id, rank, due, (select count(*) from tasks where rank = 0)::int as waiting from tasks
    where (rank, due, id collate "C") > (${rank}::int, ${due}::bigint, ${id}) order by rank, due, id collate "C" limit ${limit}`
}

async function loadTasks(db: Db, who: string, ids: readonly string[], now: number): Promise<AttesterTask[]> {
  const rows = await db.campaign.findMany({
    where: { id: { in: [...ids] } },
    include: {
      ...CAMPAIGN_INCLUDE,
      ...SUBMISSION_INCLUDE,
      extensions: true,
      attesters: { orderBy: { position: 'asc' } },
    },
  })
  const cards = await loadCampaignCards(db, rows, now)
  const objections = await loadObjections(db, ids)
  const documents = await loadTermsDocuments(
    db,
    rows.map((row) => row.digest),
  )
  const tasks = rows.flatMap((row, i) => {
    const card = cards[i]
    if (!card) return []
    const submissions = submissionViews(row, objections)
    const milestone = milestoneViews(row, card, submissions, documents.get(row.digest))[row.milestone]
    const submission = submissions.find(({ number }) => number === row.submission)
    if (!milestone || !submission) return []
    const approved = submission.approvals.some(({ attester }) => attester === who)
    const denied = submission.denials.some(({ attester }) => attester === who)
    const hasEnough = submission.challengeEndsAt > 0
    const may = { canApprove: !approved && !denied, canDeny: !denied }
    const attesters = row.attesters.map((attester) => hexOf(attester.account))
    const isWaiting = may.canApprove && !hasEnough
    const dueAt = hasEnough ? submission.challengeEndsAt : Number(row.cutoff)
    const of = { attesters, threshold: row.threshold, isWaiting, dueAt }
    return [{ campaign: card, milestone, submission, approved, denied, ...may, ...of }]
  })
  return ids.flatMap((id) => tasks.find(({ campaign }) => campaign.id === id) ?? [])
}
