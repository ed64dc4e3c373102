import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'

/**
 * Whether a transaction's input carries a call in full, as what a Safe, a batch or an account abstraction's bundle sends
 * does: its target and all its data.
 * @param input In lower case.
 */
export function containsCall(input: string, { to, data }: Pick<PreparedCall, 'to' | 'data'>): boolean {
  return input.includes(to.slice(2).toLowerCase()) && input.includes(data.slice(2).toLowerCase())
}
