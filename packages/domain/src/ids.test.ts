import { describe, expect, test } from 'vitest'
import { addressSchema, hashSchema, roundIdSchema } from './ids'

describe('ids', () => {
  test('addresses and hashes come out in lower case', () => {
    expect(addressSchema.parse(`0x${'Ab'.repeat(20)}`)).toBe(`0x${'ab'.repeat(20)}`)
    expect(hashSchema.parse(`0x${'Ab'.repeat(32)}`)).toBe(`0x${'ab'.repeat(32)}`)
  })

  test.each(['', '0x', `0x${'a'.repeat(39)}`, `0x${'g'.repeat(40)}`, ` 0x${'a'.repeat(40)}`, 5, null])(
    'refuses %j as an address and says what one is',
    (value) => {
      const result = addressSchema.safeParse(value)
      expect(result.error?.issues[0]?.message).toContain('0x and 40 hex digits')
    },
  )

  test.each([
    ['1', 1],
    [42, 42],
  ])('takes %j as a round', (value, expected) => {
    expect(roundIdSchema.parse(value)).toBe(expected)
  })

  test.each(['0', '-1', '1.5', '01', '9999999999', 'x', 0, 1.5, null, {}])('refuses %j as a round', (value) => {
    expect(roundIdSchema.safeParse(value).success).toBe(false)
  })
})
