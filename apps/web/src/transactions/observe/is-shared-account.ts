import type { Hex } from '@commonweight/domain/hex'

/** EIP-7702: a key's account that lends itself a contract's code. */
const DELEGATION = /^0xef0100[0-9a-f]{40}$/i

/** Whether an account with this code is a contract (a Safe, say) and not a key's own account. */
export function isSharedAccount(code: Hex | undefined): boolean {
  return code !== undefined && code !== '0x' && !DELEGATION.test(code)
}
