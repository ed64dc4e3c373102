import { campaignsAbi } from '@commonweight/abi/generated'
import { listOperators } from '@commonweight/read-models/accounts/list-operators'
import type { Db } from '@commonweight/read-models/create-db'
import { readNow } from '@commonweight/read-models/freshness/read-head'
import { bigintOf } from '@commonweight/read-models/from-row'
import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { expect } from 'vitest'
import { allPages } from '../all-pages'
import type { LocalChain } from '../local-chain'

/** The last word on each pair of donor and operator is what Campaigns goes by, and those that hold now are shown. */
export async function checkConsents({ client, deployment, accounts }: LocalChain, db: Db): Promise<void> {
  const untilOf = (donor: Address, operator: Address) =>
    readContract(client, {
      address: deployment.campaigns,
      abi: campaignsAbi,
      functionName: 'operatorUntil',
      args: [donor, operator],
    })
  const rows = await db.consent.findMany({ orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }] })
  const last = new Map(rows.map((row) => [`${row.donor} ${row.operator}`, row]))
  for (const { donor, operator, until } of last.values()) {
    expect(bigintOf(until)).toBe(await untilOf(donor as Address, operator as Address))
  }
  const now = await readNow(db)
  for (const donor of accounts) {
    const found = await Promise.all(
      accounts.map(async (operator) => ({ operator, until: Number(await untilOf(donor, operator)) })),
    )
    const shown = (await allPages((query) => listOperators(db, donor, query))).map(({ operator, until }) => ({
      operator,
      until,
    }))
    expect(shown.sort(byOperator)).toEqual(found.filter(({ until }) => until > now).sort(byOperator))
  }
}

function byOperator(a: { operator: string }, b: { operator: string }): number {
  return a.operator < b.operator ? -1 : 1
}
