import { expect, test } from 'vitest'
import { BaseError } from './base-error'

test('an error says its message first, then details and where to read on', () => {
  const cause = new Error('below')
  const error = new BaseError('Do this.', { cause, details: 'why', docsPath: '/docs/contracts.md' })
  expect(error.message).toBe('Do this.\nDetails: why\nSee /docs/contracts.md')
  expect(error.shortMessage).toBe('Do this.')
  expect(error.cause).toBe(cause)
})

test('an error without options is its message alone', () => {
  expect(new BaseError('Do this.').message).toBe('Do this.')
})
