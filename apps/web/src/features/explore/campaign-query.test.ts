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

test('an address in a search must have a checksum that fits, or none', () => {
  const right = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  const wrong = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
  expect(parseCampaignQuery({ search: wrong, sort: 'closing' })).toEqual({
    query: { sort: 'closing' },
    faults: [{ name: 'search', message: expect.stringMatching(/one character differs\. Copy it again/) }],
  })
  for (const search of [right, right.toLowerCase(), `speech ${right}`]) {
    expect(parseCampaignQuery({ search })).toEqual({ query: { search }, faults: [] })
  }
})

test('a search with NUL, which the database refuses, is named and left out', () => {
  const faults = [{ name: 'search', message: 'has the character NUL, which is in no text.' }]
  expect(parseCampaignQuery({ search: 'a\0b', sort: 'closing' })).toEqual({ query: { sort: 'closing' }, faults })
})

test('of a repeated parameter the last counts', () => {
  expect(parseCampaignQuery({ sort: ['newest', 'closing'] }).query).toEqual({ sort: 'closing' })
})
