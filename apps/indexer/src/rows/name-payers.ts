import type { Client } from 'pg'

/**
 * A cart's gifts are logged right before it. Of the beneficiary's gifts in that transaction they are therefore the last
 * ones that add up to what was paid; one that was made before it would add to more. What another account brings without
 * DonationRouter counts only where the donor lets that account act as its operator. Sums run once over each cart's gifts:
 * a transaction can hold hundreds of carts for one donor.
 */
const PAYERS = `
  with carts as (
    select *, lag(log_index, 1, -1) over (partition by block_number, tx_hash, beneficiary order by log_index) as previous
    from paid_carts where block_number > $1
  ), gifts as (
    select d.log_index as gift, p.*,
      sum(d.amount) over (partition by p.block_number, p.log_index order by d.log_index desc) as since
    from carts p join donations d on d.block_number = p.block_number and d.tx_hash = p.tx_hash and d.donor = p.beneficiary
      and d.log_index > p.previous and d.log_index < p.log_index
  )
  update donations d set payer = nullif(p.payer, p.beneficiary), memo = p.memo,
    by_operator = d.weight > 0 and p.payer <> p.beneficiary and not p.is_routed
  from gifts p
  where d.block_number = p.block_number and d.log_index = p.gift and p.since <= p.amount
    and (p.payer <> p.beneficiary or p.memo is not null)`

/** Gives gifts above a block what their cart says: who paid in another's name, and the memo. After both are written. */
export async function namePayers(client: Client, above: bigint): Promise<void> {
  await client.query(PAYERS, [String(above)])
}
