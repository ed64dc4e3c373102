import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { expect, test } from 'vitest'
import { listSections } from './list-sections'

const card = (id: string, state: string, isMatched = false) => ({ id, state, isMatched }) as unknown as CampaignCard
const PAGE = [
  card('failed', 'failed'),
  card('plain', 'open'),
  card('work', 'building'),
  card('matched', 'open', true),
  card('soon', 'upcoming'),
  card('done', 'completed'),
  card('cancelled', 'cancelled'),
]
const shown = (sort?: 'newest') =>
  listSections(PAGE, sort).map(({ name, isRows, items }) => [name, isRows, items.map(({ id }) => id)])

test('what is open and matched comes first; what takes no gifts follows as rows', () => {
  expect(shown()).toEqual([
    ['matched', false, ['matched']],
    ['open', false, ['plain', 'soon']],
    ['work', true, ['work']],
    ['delivered', true, ['done']],
    ['over', true, ['failed', 'cancelled']],
  ])
})

test('in an order that the visitor chose, cards and rows each keep it', () => {
  expect(shown('newest')).toEqual([
    ['taking', false, ['plain', 'matched', 'soon']],
    ['closed', true, ['failed', 'work', 'done', 'cancelled']],
  ])
})

test('empty parts have no heading', () => {
  expect(listSections([], undefined)).toEqual([])
})
