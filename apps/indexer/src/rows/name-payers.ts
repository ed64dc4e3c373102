import type { Client } from 'pg'

/**
 * A cart's donations are logged right before it. Of the beneficiary's donations in that transaction they are therefore
 * the last ones that add up to the amount paid; with an earlier one the sum would be larger. A donation that another
 * account brings without DonationRouter counts only if the donor has made that account its operator. Sums run once over
 * each cart's donations: a transaction can hold hundreds of carts for one donor.
 */
const PAYERS = `
  with carts as (
    select *, lag(log_index, 1, -1) over (partition by block_number, tx_hash, beneficiary order by log_index) as previous
    from paid_carts where block_number > $1
  ), brought as (
    select d.log_index as donation, p.*,
      sum(d.amount) over (partition by p.block_number, p.log_index order by d.log_index desc) as since
    from carts p join donations d on d.block_number = p.block_number and d.tx_hash = p.tx_hash and d.donor = p.beneficiary
      and d.log_index > p.previous and d.log_index < p.log_index
  )
  update donations d set payer = nullif(p.payer, p.beneficiary), memo = p.memo,
    by_operator = d.weight > 0 and p.payer <> p.beneficiary and not p.is_routed
  from brought p
  where d.block_number = p.block_number and d.log_index = p.donation and p.since <= p.amount
    and (p.payer <> p.beneficiary or p.memo is not null)`

/** Sets payer and memo of the donations above a block from their carts. Call it after both are written. */
export async function namePayers(client: Client, above: bigint): Promise<void> {
  await client.query(PAYERS, [String(above)])
}
