import { createClient, custom, parseAbi, RpcRequestError } from 'viem'
import { readContract } from 'viem/actions'
import { expect, test } from 'vitest'
import { contractRefusal } from './contract-refusal'

const abi = parseAbi(['function weightOf(address) view returns (uint256)', 'error Paused()'])
const ADDRESS = `0x${'11'.repeat(20)}` as const

/** What a node's error becomes. */
async function thrown(error: { code: number; message: string; data?: string }): Promise<unknown> {
  const refuse = () => Promise.reject(new RpcRequestError({ body: {}, url: 'http://node.example', error }))
  const client = createClient({ transport: custom({ request: refuse }, { retryCount: 0 }) })
  return readContract(client, { address: ADDRESS, abi, functionName: 'weightOf', args: [ADDRESS] }).catch(
    (it: unknown) => it,
  )
}

test.each([
  ['a contract’s error', { code: 3, message: 'execution reverted', data: '0x9e87fac8' }, 'Paused'],
  ['an error of another contract', { code: 3, message: 'execution reverted', data: '0x12345678' }, undefined],
  ['no data', { code: -32000, message: 'execution reverted' }, undefined],
  [
    'no data, by another node',
    { code: -32603, message: 'VM Exception while processing transaction: revert' },
    undefined,
  ],
  ['an empty revert', { code: 3, message: 'execution reverted', data: '0x' }, undefined],
  ['all gas gone', { code: -32603, message: 'EVM error: OutOfGas' }, undefined],
])('%s is the contract’s refusal', async (_, error, name) => {
  const refusal = contractRefusal(await thrown(error))
  expect(refusal).not.toBeNull()
  expect(refusal?.errorName).toBe(name)
})

test.each([
  ['an internal error', { code: -32603, message: 'Internal error' }],
  ['a limit', { code: -32005, message: 'limit exceeded' }],
  ['a state that is gone', { code: -32000, message: 'missing trie node 12ab (path )' }],
  ['no permission', { code: -32001, message: 'unauthorized' }],
])('%s is the node’s fault', async (_, error) => {
  expect(contractRefusal(await thrown(error))).toBeNull()
})

test('what viem did not throw is no refusal', () => {
  expect([undefined, null, new Error('reverted'), 'reverted'].map(contractRefusal)).toEqual([null, null, null, null])
})
