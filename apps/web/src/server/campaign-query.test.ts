import { expect, test } from 'vitest'
import { parseCampaignQuery } from './campaign-query'

test('empty fields of a form are no filters', () => {
  expect(parseCampaignQuery({ search: '', state: '', round: '', sort: '' })).toEqual({ query: {}, faults: [] })
})

test('right filters are taken', () => {
  const raw = { search: ' whisper ', state: 'open', round: '2', kind: 'speech', sort: 'closing', limit: '5' }
  const query = { search: 'whisper', state: 'open', round: 2, kind: 'speech', sort: 'closing', limit: 5 }
  expect(parseCampaignQuery(raw)).toEqual({ query, faults: [] })
})

test('a wrong filter is named and left out, the others stay', () => {
  const { query, faults } = parseCampaignQuery({ state: 'opne', sort: 'newest', round: '-1', kind: '<script>' })
  expect(query).toEqual({ sort: 'newest' })
  expect(faults.map(({ name }) => name).sort()).toEqual(['kind', 'round', 'state'])
  expect(faults.find(({ name }) => name === 'state')?.message).toMatch(/must be one of upcoming, open/)
})

test('of a repeated parameter the last counts', () => {
  expect(parseCampaignQuery({ sort: ['newest', 'closing'] }).query).toEqual({ sort: 'closing' })
})
