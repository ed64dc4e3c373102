import type { Address, Hex } from 'viem'

/**
 * An issuer's statement about one account; struct `Voucher` of VoucherGate.
 * @property weight Basis points, 0 to 10,000.
 * @property issuedAt Unix seconds; not after the block that registers it. A later voucher replaces an earlier one.
 * @property expiresAt The first Unix second at which the weight is 0 again.
 * @property nullifier 32 bytes, one value per person, the same whichever account the person uses.
 */
export type Voucher = { account: Address; weight: number; issuedAt: number; expiresAt: number; nullifier: Hex }
