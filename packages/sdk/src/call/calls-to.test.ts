import type { Deployment } from '@commonweight/abi/deployment'
import { encodeFunctionData, parseAbi } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { callsAt, callsTo } from './calls-to'
import { InvalidArgumentError } from './invalid-argument-error'

const abi = parseAbi([
  'function give(address to, uint96 amount) payable',
  'function close()',
  'function total() view returns (uint256)',
])
const RIGHT = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
const deployment = { chainId: 7, campaigns: RIGHT } as const satisfies Partial<Deployment>
const campaignsCall = callsTo('campaigns', abi)

describe('a prepared call', () => {
  test('names the contract of the deployment and its chain, and sends no value unless it is given', () => {
    const data = encodeFunctionData({ abi, functionName: 'give', args: [RIGHT, 5n] })
    const call = { to: RIGHT, data, chainId: 7, description: 'Give.' }
    expect(campaignsCall(deployment, 'give', [RIGHT, 5n], 'Give.')).toEqual({ ...call, value: 0n })
    expect(campaignsCall(deployment, 'give', [RIGHT, 5n], 'Give.', 5n)).toEqual({ ...call, value: 5n })
    expect(callsAt(abi)({ chainId: 7, to: RIGHT }, 'give', [RIGHT, 5n], 'Give.')).toEqual({ ...call, value: 0n })
  })

  test('is refused for a mistyped address among its arguments', () => {
    const mistyped = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
    expect(() => campaignsCall(deployment, 'give', [mistyped, 5n], 'Give.')).toThrow(InvalidArgumentError)
  })

  test('does not compile for what the contract does not have', () => {
    // @ts-expect-error The contract has no such function.
    expect(() => campaignsCall(deployment, 'gives', [], '')).toThrow()
    // @ts-expect-error A view is no write.
    expect(campaignsCall(deployment, 'total', [], '').value).toBe(0n)
    // @ts-expect-error An argument is missing.
    expect(() => campaignsCall(deployment, 'give', [RIGHT], '')).toThrow()
    // @ts-expect-error An argument is of another type.
    expect(() => campaignsCall(deployment, 'give', [RIGHT, 'five'], '')).toThrow()
    // @ts-expect-error The deployment lacks the contract.
    expect(campaignsCall({ chainId: 7 }, 'close', [], '').to).toBeUndefined()
    // @ts-expect-error A list of tokens is no contract.
    expect(callsTo('tokens', abi)).toBeTypeOf('function')
  })
})
