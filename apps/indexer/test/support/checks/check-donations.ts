import { campaignsAbi, depositAddressesAbi, donationRouterAbi } from '@commonweight/abi/generated'
import { countedOf } from '@commonweight/qf/chain/tally'
import type pg from 'pg'
import { type Hex, zeroHash } from 'viem'
import { getTransaction, readContract } from 'viem/actions'
import { decodeFunctionData } from 'viem/utils'
import { expect } from 'vitest'
import type { LocalChain } from '../local-chain'

type Donation = { campaign: Hex; donor: string; payer: string; memo: Hex; amount: bigint }
type DonationRow = Record<'tx_hash' | 'campaign' | 'donor', Hex> & {
  payer: string | null
  memo: Hex | null
  amount: string
  weight: number
  by_operator: boolean
  decimals: number
}
type RefreshRow = { tx_hash: Hex; campaign: Hex; donor: Hex; caller: string; rise: string }

/** Every donation row agrees with its transaction: payer, donor, memo, and whether an operator brought it. */
export async function checkDonations(chain: LocalChain, database: pg.Client): Promise<void> {
  const { rows } = await database.query<DonationRow>(
    'select d.*, c.decimals from donations d join campaigns c on c.id = d.campaign order by d.block_number, d.log_index',
  )
  const byOperators = new Map<string, bigint>()
  const add = ({ campaign, donor }: { campaign: string; donor: string }, counted: bigint) => {
    const key = `${campaign} ${donor}`
    byOperators.set(key, (byOperators.get(key) ?? 0n) + counted)
  }
  for (const hash of new Set(rows.map(({ tx_hash }) => tx_hash))) {
    const found = rows.filter(({ tx_hash }) => tx_hash === hash)
    const { donations, isByCampaigns } = await readDonations(chain, hash, found)
    expect(
      found.map(({ campaign, donor, payer, memo, amount }) => ({
        campaign,
        donor,
        payer,
        memo,
        amount: BigInt(amount),
      })),
    ).toEqual(donations.map(asRow))
    for (const row of found) {
      const isByOperator = isByCampaigns && row.payer !== null && row.weight > 0
      expect(row.by_operator).toBe(isByOperator)
      if (isByOperator) add(row, countedOf(BigInt(row.amount), BigInt(row.weight), row.decimals))
    }
  }
  for (const row of await refreshesOf(chain, database)) if (row.caller !== row.donor) add(row, BigInt(row.rise))
  await checkSums(database, byOperators)
}

function asRow({ payer, memo, ...donation }: Donation) {
  return { ...donation, payer: payer === donation.donor ? null : payer, memo: memo === zeroHash ? null : memo }
}

/** From the call itself. @returns isByCampaigns: no other contract stands between the sender and Campaigns. */
async function readDonations({ client, deployment }: LocalChain, hash: Hex, found: readonly DonationRow[]) {
  const { from, to, input } = await getTransaction(client, { hash })
  if (to === deployment.donationRouter) {
    const call = decodeFunctionData({ abi: donationRouterAbi, data: input })
    if (call.functionName !== 'donateSigned') throw new Error(`No donation comes by ${call.functionName} here.`)
    const { donations, donor, payer, memo } = call.args[0]
    const of = { donor: donor.toLowerCase(), payer: payer.toLowerCase(), memo }
    return { donations: donations.map((donation) => ({ ...donation, ...of })), isByCampaigns: false }
  }
  if (to === deployment.depositAddresses) {
    const at = { address: deployment.depositAddresses, abi: depositAddressesAbi } as const
    const donations = found.map(async ({ campaign, donor, amount }) => {
      const payer = await readContract(client, { ...at, functionName: 'addressOf', args: [campaign, donor] })
      return { campaign, donor, payer: payer.toLowerCase(), memo: zeroHash, amount: BigInt(amount) }
    })
    return { donations: await Promise.all(donations), isByCampaigns: false }
  }
  return { donations: donationsOfCall(from.toLowerCase(), input), isByCampaigns: true }
}

/** In the order in which they are booked. */
function donationsOfCall(from: string, input: Hex): Donation[] {
  const { functionName, args } = decodeFunctionData({ abi: campaignsAbi, data: input })
  const own = { donor: from, payer: from, memo: zeroHash }
  switch (functionName) {
    case 'donate':
      return [{ campaign: args[0], amount: args[1], ...own }]
    case 'donateMany':
      return args[0].map((donation) => ({ ...donation, ...own }))
    case 'donateFor':
      return args[0].map((donation) => ({ ...donation, donor: args[1].toLowerCase(), payer: from, memo: args[2] }))
    case 'multicall':
      return args[0].flatMap((data) => donationsOfCall(from, data))
    default:
      return []
  }
}

async function refreshesOf({ client }: LocalChain, database: pg.Client): Promise<RefreshRow[]> {
  const { rows } = await database.query<RefreshRow>(
    `select r.tx_hash, r.campaign, r.donor, r.caller, r.counted - coalesce((
        select max(counted) from (
          select campaign, donor, counted, block_number, log_index from donations
          union all select campaign, donor, counted, block_number, log_index from refreshes) e
        where e.campaign = r.campaign and e.donor = r.donor and (e.block_number, e.log_index) < (r.block_number, r.log_index)
      ), 0) as rise
    from refreshes r`,
  )
  for (const { tx_hash, caller } of rows) {
    expect(caller).toBe((await getTransaction(client, { hash: tx_hash })).from.toLowerCase())
  }
  return rows
}

async function checkSums(database: pg.Client, byOperators: Map<string, bigint>): Promise<void> {
  const { rows: donors } = await database.query('select campaign, account, counted, counted_by_operators from donors')
  for (const { campaign, account, counted_by_operators } of donors) {
    expect(BigInt(counted_by_operators)).toBe(byOperators.get(`${campaign} ${account}`) ?? 0n)
  }
  const { rows: campaigns } = await database.query('select id, counted, counted_by_operators from campaigns')
  for (const { id, counted, counted_by_operators } of campaigns) {
    const own = donors.filter(({ campaign }) => campaign === id)
    const sum = (of: 'counted' | 'counted_by_operators') => own.reduce((total, row) => total + BigInt(row[of]), 0n)
    expect([BigInt(counted), BigInt(counted_by_operators)]).toEqual([sum('counted'), sum('counted_by_operators')])
  }
}
