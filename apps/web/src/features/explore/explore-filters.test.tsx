import type { CampaignCounts } from '@commonweight/domain/views/query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ExploreFilters } from './explore-filters'
import { StateFilter } from './state-filter'

const counts: CampaignCounts = {
  state: { upcoming: 0, open: 1, building: 1_234, failed: 0, cancelled: 0, completed: 0 },
  kind: {
    language: 0,
    speech: 5,
    vision: 0,
    multimodal: 0,
    embedding: 0,
    code: 0,
    dataset: 0,
    evaluation: 0,
    tooling: 0,
    other: 0,
  },
  round: {},
}

test('each choice says in words how many campaigns it would show', () => {
  const html = renderToStaticMarkup(<ExploreFilters query={{}} rounds={[]} counts={counts} />)
  for (const text of ['speech (5 campaigns)', 'code (0 campaigns)']) {
    expect(html).toContain(`>${text}</option>`)
  }
  expect(html).toMatch(/<option value="" selected="">Matched first</)
})

test('without counts, choices are named alone', () => {
  const html = renderToStaticMarkup(<ExploreFilters query={{}} rounds={[]} counts={null} />)
  expect(html).toContain('>speech</option>')
  expect(html).not.toContain('campaigns)')
})

test('each state is a link that keeps the other filters, with the number of campaigns that it would show', () => {
  const query = { search: 'a', state: 'open', after: 'x' } as const
  const html = renderToStaticMarkup(<StateFilter query={query} counts={counts} />)
  const links = [...html.matchAll(/<a href="([^"]*)"(?: aria-current="(true)")?[^>]*>([^<]*)<span[^>]*>([^<]*)</g)]
  expect(links.map(([, href, current, name, count]) => [href, current, name?.trim(), count]).slice(0, 4)).toEqual([
    ['/?search=a', undefined, 'All, matched first', '1,235'],
    ['/?search=a&amp;state=upcoming', undefined, 'Opens soon', '0'],
    ['/?search=a&amp;state=open', 'true', 'Takes gifts', '1'],
    ['/?search=a&amp;state=building', undefined, 'Under way', '1,234'],
  ])
  expect(renderToStaticMarkup(<StateFilter query={{}} counts={null} />)).not.toContain('<span')
})
