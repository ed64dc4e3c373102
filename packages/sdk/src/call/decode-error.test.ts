import { errorsAbi } from '@commonweight/abi/generated'
import { BaseError, encodeErrorResult, type Hex, zeroAddress } from 'viem'
import { encodeAbiParameters } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { decodeError } from './decode-error'
import { errorNames } from './error-names'

const samples: Record<string, unknown> = {
  address: zeroAddress,
  bool: true,
  bytes32: `0x${'0'.repeat(63)}1`,
  string: 'goal',
  uint8: 3,
  uint32: 7,
  uint48: 9,
  uint256: 12n,
}

const encoded = errorsAbi.map((error) => {
  const values = error.inputs.map(({ type }) => samples[type])
  const args = Object.fromEntries(error.inputs.map(({ name }, i) => [name, values[i]]))
  return {
    name: error.name,
    args,
    data: encodeErrorResult({ abi: [error], errorName: error.name, args: values } as never),
  }
})

describe('decodeError', () => {
  test.each(encoded)('$name with its values by name', ({ name, args, data }) => {
    expect(decodeError(data)).toEqual({ name, args })
  })

  test('every error has a name in the list, once', () => {
    expect([...errorNames].sort()).toEqual([...new Set(encoded.map(({ name }) => name))].sort())
    expect(errorNames.length).toBeGreaterThan(150)
  })

  const data = encodeErrorResult({ abi: errorsAbi, errorName: 'Campaigns_ZeroAmount' })
  test.each<[string, unknown]>([
    ['a node', { code: 3, message: 'execution reverted', data }],
    ['a wallet that wraps the node', { code: -32603, data: { code: 3, data } }],
    ['a wallet that keeps the original', { code: -32603, data: { originalError: { code: 3, data } } }],
    ['viem, around both', new BaseError('outer', { cause: Object.assign(new Error('inner'), { raw: data }) })],
  ])('finds the data in what %s throws', (_, thrown) => {
    expect(decodeError(thrown)).toEqual({ name: 'Campaigns_ZeroAmount', args: {} })
  })

  test("names Solidity's own errors", () => {
    const message: Hex = `0x08c379a0${encodeAbiParameters([{ type: 'string' }], ['no']).slice(2)}`
    const panic: Hex = `0x4e487b71${encodeAbiParameters([{ type: 'uint256' }], [17n]).slice(2)}`
    expect(decodeError(message)).toEqual({ name: 'Error', args: { message: 'no' } })
    expect(decodeError(panic)).toEqual({ name: 'Panic', args: { code: 17n } })
  })

  const circular: { cause?: unknown } = {}
  circular.cause = circular
  test.each<[string, unknown]>([
    ['a refusal', { code: 4001, message: 'User rejected the request.' }],
    ['no data', '0x'],
    ['a foreign error', '0xdeadbeef'],
    ['half an error', data.slice(0, 8)],
    ['nothing', undefined],
    ['a text', 'execution reverted'],
    ['something that contains itself', circular],
  ])('gives nothing for %s', (_, thrown) => {
    expect(decodeError(thrown)).toBeUndefined()
  })
})
