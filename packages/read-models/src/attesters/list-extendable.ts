import type { Hex } from '@commonweight/domain/hex'
import type { ExtendableView } from '@commonweight/domain/views/attester'
import { Prisma } from '@commonweight/postgres/generated/client'
import { CAMPAIGN_INCLUDE } from '../campaigns/campaign-row'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { loadCampaignCards } from '../campaigns/load-campaign-cards'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'
import { listedSql } from '../listing/listed-sql'

/** More would hide those due first. */
export const MAX_EXTENDABLE = 20

/** Current milestones before their deadline, without an extension yet, that this attester can help to extend. */
export async function listExtendable(db: Db, attester: Hex): Promise<ExtendableView[]> {
  const now = await readNow(db)
  const rules = rulesOf(db)
  const counts = rules ? listedSql.countedCampaign(rules, Prisma.sql`c`) : Prisma.sql`true`
  const found = await db.$queryRaw<{ id: string; deadline: bigint }[]>`
    select c.id, m.deadline from attesters a join campaigns c on c.id = a.campaign
      join milestones m on m.campaign = c.id and m.index = c.milestone
    where a.account = ${attester.toLowerCase()} and c.status = 'active' and m.deadline > ${now} and ${counts}
      and ${campaignStateSql(now)} <> 'failed'
      and not exists (select from extensions e where e.campaign = c.id and e.milestone = c.milestone)
    order by m.deadline, c.id limit ${MAX_EXTENDABLE}`
  const rows = await db.campaign.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { ...CAMPAIGN_INCLUDE, attesters: { orderBy: { position: 'asc' } } },
  })
  const cards = new Map((await loadCampaignCards(db, rows, now)).map((card) => [card.id as string, card]))
  return found.flatMap(({ id, deadline }) => {
    const row = rows.find((one) => one.id === id)
    const card = cards.get(id)
    if (!row || !card) return []
    const { milestone, threshold } = row
    const attesters = row.attesters.map(({ account }) => hexOf(account))
    return [{ campaign: hexOf(id), title: card.title, milestone, deadline: Number(deadline), attesters, threshold }]
  })
}
