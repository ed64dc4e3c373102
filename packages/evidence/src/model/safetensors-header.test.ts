import { describe, expect, test } from 'vitest'
import { headerLength, readSafetensorsHeader } from './safetensors-header'
import { SMALL, SMALL_BYTES, safetensorsOf } from './test/safetensors-of'

function read(file: Uint8Array, size = file.length) {
  const length = headerLength(file.subarray(0, 8), size)
  return readSafetensorsHeader(file.subarray(8, 8 + length), size)
}

describe('readSafetensorsHeader', () => {
  test('counts numbers by type, whatever the order of the names', () => {
    const facts = { tensors: 2, parameters: 10, types: { F32: 6, BF16: 4 } }
    expect(read(safetensorsOf(SMALL, SMALL_BYTES))).toEqual(facts)
    const turned = Object.fromEntries(Object.entries(SMALL).reverse())
    expect(read(safetensorsOf({ __metadata__: { format: 'pt' }, ...turned }, SMALL_BYTES))).toEqual(facts)
  })

  test('a scalar is one number, an empty tensor none', () => {
    const tensors = {
      scalar: { dtype: 'F64', shape: [], data_offsets: [0, 8] },
      none: { dtype: 'F32', shape: [0, 5], data_offsets: [8, 8] },
    }
    expect(read(safetensorsOf(tensors, 8)).parameters).toBe(1)
  })

  const tensor = (change: object) => ({ one: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...change } })
  test.each<[string, object, number, string]>([
    ['was cut', SMALL, SMALL_BYTES - 1, 'promises'],
    ['has bytes after its tensors', SMALL, SMALL_BYTES + 1, 'promises'],
    ['has a gap', tensor({ data_offsets: [1, 9] }), 9, 'does not begin'],
    ['has an overlap', { ...tensor({}), two: { dtype: 'U8', shape: [4], data_offsets: [4, 8] } }, 8, 'does not begin'],
    ['is longer than its shape', tensor({ shape: [1] }), 8, 'another length'],
    ['has a dimension below zero', tensor({ shape: [-2] }), 8, 'has not the form'],
    ['has dimensions beyond every number', tensor({ shape: [2 ** 40, 2 ** 40] }), 8, 'larger than can be'],
    ['has offsets that go back', tensor({ data_offsets: [8, 0] }), 8, 'has not the form'],
    ['has no type', tensor({ dtype: 5 }), 8, 'has not the form'],
    ['is a list', [], 0, 'not a list of tensors'],
  ])('a file that %s is refused', (_, tensors, bytes, message) => {
    expect(() => read(safetensorsOf(tensors as Record<string, unknown>, bytes))).toThrow(message)
  })

  test('lengths that cannot be are refused before anything is read', () => {
    const file = safetensorsOf(SMALL, SMALL_BYTES)
    expect(() => headerLength(file.subarray(0, 7), file.length)).toThrow('shorter')
    new DataView(file.buffer).setBigUint64(0, 2n ** 63n, true)
    expect(() => headerLength(file, file.length)).toThrow('longer than the format allows')
    new DataView(file.buffer).setBigUint64(0, BigInt(file.length), true)
    expect(() => headerLength(file, file.length)).toThrow('ends within its header')
  })

  test('what is not JSON is refused', () => {
    expect(() => readSafetensorsHeader(new Uint8Array([255, 255]), 10)).toThrow('not JSON')
  })
})
