import type { Client } from 'pg'

/**
 * A cart's gifts are logged right before it. Of the beneficiary's gifts in that transaction they are therefore the last
 * ones that add up to what was paid; one that was made before it would add to more. What another account brings without
 * DonationRouter counts only where the donor lets that account act as its operator.
 */
const PAYERS = `
  update donations d set payer = nullif(p.payer, p.beneficiary), memo = p.memo,
    by_operator = d.weight > 0 and p.payer <> p.beneficiary and not p.is_routed
  from paid_carts p
  where p.block_number > $1 and (p.payer <> p.beneficiary or p.memo is not null) and d.block_number = p.block_number and d.tx_hash = p.tx_hash
    and d.donor = p.beneficiary and d.log_index < p.log_index
    and p.amount >= (
      select sum(amount) from donations since where since.block_number = d.block_number and since.tx_hash = d.tx_hash
        and since.donor = d.donor and since.log_index >= d.log_index and since.log_index < p.log_index)`

/** Gives gifts above a block what their cart says: who paid in another's name, and the memo. After both are written. */
export async function namePayers(client: Client, above: bigint): Promise<void> {
  await client.query(PAYERS, [String(above)])
}
