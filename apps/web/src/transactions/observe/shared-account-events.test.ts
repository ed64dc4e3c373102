import type { Hex } from '@commonweight/domain/hex'
import { encodeAbiParameters, parseAbiParameters } from 'viem'
import { describe, expect, test } from 'vitest'
import type { RpcLog } from './rpc-transaction'
import { executionEvents, failedInside, provesExecution } from './shared-account-events'

const safe: Hex = `0x${'5a'.repeat(20)}`
const other: Hex = `0x${'0b'.repeat(20)}`
const proposal: Hex = `0x${'11'.repeat(32)}`
const another: Hex = `0x${'22'.repeat(32)}`
const word = (address: Hex): Hex => `0x${address.slice(2).padStart(64, '0')}`
const shared = { transactionHash: `0x${'99'.repeat(32)}` as Hex }

/** Up to Safe 1.3 the hash is data, from 1.4 on a topic. */
const upTo13 = (name: Hex, hash: Hex, by = safe): RpcLog => {
  const data = encodeAbiParameters(parseAbiParameters('bytes32, uint256'), [hash, 7n])
  return { ...shared, address: by, topics: [name], data }
}
const from14 = (name: Hex, hash: Hex, by = safe): RpcLog => {
  const data = encodeAbiParameters(parseAbiParameters('uint256'), [7n])
  return { ...shared, address: by, topics: [name, hash], data }
}
const userOperation = (success: boolean, sender = safe, hash = proposal): RpcLog => {
  const data = encodeAbiParameters(parseAbiParameters('uint256, bool, uint256, uint256'), [1n, success, 2n, 3n])
  return { ...shared, address: other, topics: [executionEvents.userOperation, hash, word(sender), word(other)], data }
}

describe.each([
  ['up to 1.3', upTo13],
  ['from 1.4 on', from14],
])('Safes %s', (_versions, log) => {
  test('name the proposal that they executed, well or not', () => {
    for (const name of [executionEvents.success, executionEvents.failure]) {
      expect(provesExecution(log(name, proposal), safe, proposal)).toBe(true)
      expect(provesExecution(log(name, another), safe, proposal)).toBe(false)
      expect(provesExecution(log(name, proposal, other), safe, proposal)).toBe(false)
    }
    expect(provesExecution(log(another, proposal), safe, proposal)).toBe(false)
  })

  test('say that a call failed inside, and only their own word counts', () => {
    const [good, bad] = [log(executionEvents.success, proposal), log(executionEvents.failure, proposal)]
    expect(failedInside([bad], safe, proposal)).toBe(true)
    expect(failedInside([good], safe, proposal)).toBe(false)
    expect(failedInside([log(executionEvents.failure, proposal, other)], safe, proposal)).toBe(false)
    // Of two executions in one transaction the one that is named decides.
    expect(failedInside([log(executionEvents.failure, another), good], safe, proposal)).toBe(false)
    expect(failedInside([log(executionEvents.success, another), bad], safe, proposal)).toBe(true)
    expect(failedInside([], safe, proposal)).toBe(false)
  })
})

test('an entry point’s word (ERC-4337) counts for the account that it names', () => {
  expect(provesExecution(userOperation(true), safe, proposal)).toBe(true)
  expect(provesExecution(userOperation(true, other), safe, proposal)).toBe(false)
  expect(failedInside([userOperation(false)], safe, null)).toBe(true)
  expect(failedInside([userOperation(true)], safe, null)).toBe(false)
  expect(failedInside([userOperation(false, other)], safe, null)).toBe(false)
})
