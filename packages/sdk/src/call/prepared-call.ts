import type { Address, Hex } from 'viem'

/**
 * An unsigned call, ready for any wallet, multisig or relay.
 * @property value Wei of the native coin that the call sends.
 * @property description One plain sentence that says what signing it does.
 */
export type PreparedCall = { to: Address; data: Hex; value: bigint; chainId: number; description: string }
