import type { CampaignCounts } from '@commonweight/domain/views/query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ExploreFilters } from './explore-filters'

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
  for (const text of [
    'Open (1 campaign)',
    'Building (1,234 campaigns)',
    'speech (5 campaigns)',
    'code (0 campaigns)',
  ]) {
    expect(html).toContain(`>${text}</option>`)
  }
  expect(html).toMatch(/<option value="" selected="">Open first</)
})

test('without counts, choices are named alone', () => {
  const html = renderToStaticMarkup(<ExploreFilters query={{}} rounds={[]} counts={null} />)
  expect(html).toContain('>Building</option>')
  expect(html).not.toContain('campaigns)')
})
