import { expect, test } from 'vitest'
import { OneAtATime } from './one-at-a-time'

test('a caller gets one file at a time, others are not in its way, and a place is given back once', () => {
  const places = new OneAtATime(2)
  const release = places.take('a')
  expect(places.take('a')).toMatchObject({ sentence: expect.stringContaining('already being sent to you') })
  expect(places.take('b')).toBeTypeOf('function')
  expect(places.take('c')).toMatchObject({ sentence: expect.stringContaining('Too many files'), retryAfter: 5 })
  if (typeof release !== 'function') throw new Error('The first caller got no place.')
  release()
  const again = places.take('a')
  expect(again).toBeTypeOf('function')
  // Late: the place is the second file's now.
  release()
  expect(places.take('a')).toMatchObject({ retryAfter: 5 })
})
