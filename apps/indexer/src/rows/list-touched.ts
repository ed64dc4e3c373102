import type { Thing } from '@commonweight/domain/head-notice'
import type { Client } from 'pg'
import { TABLE_NAMES, TABLES, type TableName } from './tables'

type Column<name extends TableName> = (typeof TABLES)[name][number]

/** The accounts that a row names: their own pages show it. */
const ACCOUNTS: { [name in TableName]: readonly Column<name>[] } = {
  rounds: ['operator', 'calculator', 'unused_to'],
  campaigns: ['lab', 'payout'],
  milestones: [],
  attesters: ['account'],
  donations: ['donor'],
  paid_carts: ['payer', 'beneficiary'],
  refreshes: ['donor', 'caller'],
  consents: ['donor', 'operator'],
  match_credits: [],
  memberships: [],
  submissions: [],
  approvals: ['attester'],
  denials: ['attester'],
  challenges: [],
  reopenings: [],
  vetoes: ['donor'],
  rejections: [],
  extensions: [],
  releases: [],
  withdrawals: ['to'],
  endings: [],
  refunds: ['donor', 'to'],
  fundings: ['sponsor', 'payer'],
  round_decisions: [],
  skips: [],
  posted_results: [],
  result_vetoes: ['sponsor'],
  result_rejections: [],
  seals: [],
  claims: [],
  recoveries: [],
  reclaims: ['sponsor', 'to'],
  registrations: ['account'],
}

/** One more than a notice holds. */
const LIMIT = 151
/** Donors of changed campaigns that are read at most, before it is known how many accounts they are. */
const MAX_BACKERS = 1_000

/** Tables whose rows change only sums of campaigns: they move nobody's deadline, task or refund. */
const SUM_TABLES: readonly TableName[] = ['donations', 'refreshes', 'registrations', 'paid_carts', 'consents']

/**
 * What pages show differently after rows above a block were written or before they are deleted: their campaigns, the
 * rounds that these are in or applied to, and accounts. Besides those that rows name, these are the lab, and where more
 * than sums changed the attesters and backers of a campaign. A campaign's attesters also count while they have a
 * submission before them. Call it after `noteTouched`.
 * @returns null if there are too many.
 */
export async function listTouched(
  client: Client,
  above: bigint,
  tables: readonly TableName[] = TABLE_NAMES,
): Promise<Thing[] | null> {
  const donors = await client.query('select from touched_donors limit $1', [MAX_BACKERS])
  if (donors.rowCount === MAX_BACKERS) return null
  const { rows } = await client.query<{ thing: Thing | null }>(thingsSql(above, tables))
  const things = rows.flatMap(({ thing }) => thing ?? [])
  return things.length < rows.length || rows.length === LIMIT ? null : things
}

function thingsSql(above: bigint, tables: readonly TableName[]): string {
  const named = tables.flatMap((table) =>
    (ACCOUNTS[table] as readonly string[]).map(
      (column) => `select "${column}" from "${table}" where block_number > ${above}`,
    ),
  )
  const changing = tables.filter(
    (table) => !SUM_TABLES.includes(table) && (TABLES[table] as readonly string[]).includes('campaign'),
  )
  return `
    with changed (campaign) as (select campaign from touched_campaigns where ${
      changing.length === 0
        ? 'false'
        : `campaign in (${changing.map((table) => `select campaign from "${table}" where block_number > ${above}`).join(' union all ')})`
    }),
    backers as (select account from donors join changed using (campaign) limit ${MAX_BACKERS}),
    accounts (account) as (
      ${named.map((select) => `${select} union all`).join(' ')}
      select lab from campaigns join touched_campaigns t on t.campaign = id
      union all select account from attesters join changed using (campaign)
      union all select account from attesters a join campaigns c on c.id = a.campaign
        join touched_campaigns t on t.campaign = c.id where c.submission > 0
      union all select account from backers
    )
    select thing from (
      select 'campaign:' || campaign as thing from touched_campaigns
      union select 'round:' || round from touched_rounds
      union select 'round:' || applied_round from campaigns join touched_campaigns t on t.campaign = id
        where applied_round is not null
      union select 'account:' || account from accounts where account is not null
      union select null where (select count(*) from backers) = ${MAX_BACKERS}
    ) things order by thing is null desc limit ${LIMIT}`
}
