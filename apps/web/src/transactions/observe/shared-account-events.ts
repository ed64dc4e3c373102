import type { Hex } from '@commonweight/domain/hex'
import type { RpcLog } from './rpc-transaction'

/**
 * First topics of events by which contract accounts report an execution. A Safe's two events have one signature in all
 * versions; its transaction hash is in the data up to 1.3 and a topic from 1.4 on.
 */
export const executionEvents = {
  /** keccak256('ExecutionSuccess(bytes32,uint256)') */
  success: '0x442e715f626346e8c54381002da614f62bee8d27386535b2521ec8540898556e',
  /** keccak256('ExecutionFailure(bytes32,uint256)') */
  failure: '0x23428b18acfb3ea64b08dc0c1d296ea9c09702c09083ca5272e64d115b687d23',
  /** keccak256('UserOperationEvent(bytes32,address,address,uint256,bool,uint256,uint256)'), of ERC-4337 */
  userOperation: '0x49628fd1471006c1482da88028e9ce4dbb080b815c9b0344d39e5a8e6ec1419f',
} as const satisfies Record<string, Hex>

/** Whether the log shows that the account has executed this proposal, with or without success. */
export function provesExecution(log: RpcLog, account: Hex, proposal: Hex): boolean {
  return isAbout(log, account) && nameOf(log) === proposal.toLowerCase()
}

/**
 * Whether the account's call failed inside a transaction that succeeded: a Safe and an account abstraction's entry
 * point swallow the inner failure.
 * @param proposal If it is known, only events that name it count.
 */
export function failedInside(logs: readonly RpcLog[], account: Hex, proposal: Hex | null): boolean {
  const own = logs.filter((log) => isAbout(log, account))
  const named = proposal ? own.filter((log) => nameOf(log) === proposal.toLowerCase()) : []
  const telling = named.length > 0 ? named : own
  return telling.length > 0 && telling.every(isFailure)
}

function isAbout({ address, topics }: RpcLog, account: Hex): boolean {
  const own = account.toLowerCase()
  if (topics[0] === executionEvents.userOperation) return topics[2]?.slice(-40) === own.slice(2)
  return address === own && (topics[0] === executionEvents.success || topics[0] === executionEvents.failure)
}

/** The proposal's hash that the event carries. */
function nameOf({ topics, data }: RpcLog): string | undefined {
  return topics[1] ?? (data.length >= 66 ? data.slice(0, 66) : undefined)
}

function isFailure({ topics, data }: RpcLog): boolean {
  if (topics[0] !== executionEvents.userOperation) return topics[0] === executionEvents.failure
  // nonce, success, gas cost, gas used
  return /^0*$/.test(data.slice(66, 130))
}
