import { expect } from 'vitest'

/**
 * Fails unless each number is within `tolerance` of its counterpart, as a part of the greatest of them (at least 1).
 */
export function expectClose(found: Iterable<number>, expected: Iterable<number>, tolerance = 1e-9): void {
  const [actual, wanted] = [[...found], [...expected]]
  expect(actual.length).toBe(wanted.length)
  const greatest = Math.max(1, ...wanted.map(Math.abs))
  for (const [index, each] of actual.entries()) {
    const distance = Math.abs(each - (wanted[index] ?? Number.NaN))
    expect(distance / greatest, `number ${index}: ${each} for ${wanted[index]}`).toBeLessThanOrEqual(tolerance)
  }
}
