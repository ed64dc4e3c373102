import { expect, test } from 'vitest'
import { FormInvalidError } from './form-invalid-error'
import { issuesOf } from './issue'

test('a form knows its issues without the class of the error, and takes no other error for one', () => {
  const issues = [{ path: 'title', message: 'Write a title.' }]
  expect(issuesOf(new FormInvalidError(issues))).toEqual(issues)
  expect(issuesOf(Object.assign(new Error('Another one'), { issues }))).toBeNull()
  expect(issuesOf('FormInvalidError')).toBeNull()
})
