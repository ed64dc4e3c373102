import { expect, test } from 'vitest'
import { conclude } from './conclude'
import { KINDS } from './kinds'
import { Verdict } from './verdict'

const count = KINDS.find(({ name }) => name === 'number of rounds')
if (!count) throw new Error('The number of rounds is compared.')
const page = { kind: count, keys: [[]], sql: '', values: [] }
const word = (value: number) => value.toString(16).padStart(64, '0')

/** A node's verdict on three rounds. */
function verdict(says: string | null): Verdict {
  const given = new Verdict()
  given.add(page, [['3']], says === null ? null : [says])
  return given
}

const [right, wrong, silent] = [word(3), word(4), null]

test.each([
  [[right], 'agreed'],
  [[wrong], 'different'],
  [[silent], 'unknown'],
  [[silent, right], 'agreed'],
  [[silent, wrong], 'different'],
  [[right, wrong], 'different'],
  [[wrong, right, right], 'agreed'],
  [[right, wrong, wrong], 'different'],
  [[silent, silent], 'unknown'],
])('%j: %s', (answers, kind) => {
  expect(conclude(answers.map(verdict)).kind).toBe(kind)
})

test('only the node that the logs come from contradicts itself', () => {
  expect(conclude([wrong, right].map(verdict))).toMatchObject({ isContradiction: true })
  expect(conclude([right, wrong].map(verdict))).toMatchObject({ isContradiction: false })
})

test('a view that does not answer differs from what there is, not from what there is not', () => {
  const unanswered = 'f'.repeat(64)
  expect(verdict(unanswered).findings).toMatchObject([{ expected: 3n, found: null }])
  const given = new Verdict()
  given.add(page, [['0']], [unanswered])
  expect(given.findings).toEqual([])
})
