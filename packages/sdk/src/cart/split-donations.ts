import type { Donation } from './check-donations'

/**
 * Gas that a transaction of the router may take for itself, and for each donation in it, by a donor who is new to the
 * campaign; both rounded up. Measured by contracts/gas: some 160,000 for one donation, some 35,000 for each further.
 */
const BASE_GAS = 250_000n
const GAS_PER_DONATION = 75_000n

/** EIP-7825: no transaction may ask for more gas. */
const MAX_TRANSACTION_GAS = 2n ** 24n

/** The most gas that a cart of this many donations may take. */
export function mostGas(donations: number): bigint {
  return BASE_GAS + BigInt(donations) * GAS_PER_DONATION
}

/**
 * Splits donations so that none of the transactions that bring them needs more than half a block, in their order and as
 * evenly as possible. A transaction that fills a block may wait without limit.
 * @param blockGas The gas limit of a block.
 */
export function splitDonations(donations: readonly Donation[], blockGas: bigint): Donation[][] {
  const half = blockGas / 2n
  const room = (half < MAX_TRANSACTION_GAS ? half : MAX_TRANSACTION_GAS) - BASE_GAS
  const most = Math.max(1, Number(room / GAS_PER_DONATION))
  const parts = Math.ceil(donations.length / most)
  const size = Math.ceil(donations.length / parts)
  return Array.from({ length: parts }, (_, part) => donations.slice(part * size, (part + 1) * size)).filter(
    (part) => part.length > 0,
  )
}
