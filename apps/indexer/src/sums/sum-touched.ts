import { GRACE } from '@commonweight/abi/constants'
import type { Client } from 'pg'
import { TABLE_NAMES, type TableName } from '../rows/tables'
import { DONOR_TABLES } from '../rows/touched'
import { sumCampaigns, sumTotals } from './sum-campaigns'
import { sumDistinct } from './sum-distinct'
import { sumDonors, sumRefundable } from './sum-donors'
import { sumRounds } from './sum-rounds'

const DONATION_TABLES: TableName[] = ['donations', 'refreshes', 'registrations', 'paid_carts', 'consents']

/**
 * Computes all sums of what rows of these tables touched again. Most batches have only donations, which change the sums
 * of donors, campaigns and rounds' members, but not those of rounds themselves.
 */
export function sumTouched(client: Client, matchingRounds: string, tables: readonly TableName[]): Promise<void> {
  return sum(client, matchingRounds, { tables, isRollback: false })
}

/** The same after rows were deleted; call `noteLeaving` before. */
export function sumRolledBack(client: Client, matchingRounds: string): Promise<void> {
  return sum(client, matchingRounds, { tables: TABLE_NAMES, isRollback: true })
}

type Touched = { tables: readonly TableName[]; isRollback: boolean }

async function sum(client: Client, matchingRounds: string, { tables, isRollback }: Touched): Promise<void> {
  const hasOnlyDonations = tables.every((table) => DONATION_TABLES.includes(table))
  if (!hasOnlyDonations) await sumCampaigns(client, matchingRounds, GRACE)
  if (tables.some((table) => DONOR_TABLES.includes(table))) await sumDonors(client, isRollback)
  if (tables.includes('releases')) await sumRefundable(client)
  await sumTotals(client)
  if (!hasOnlyDonations) await sumRounds(client)
  await sumDistinct(client, tables.includes('round_decisions'), isRollback)
}
