import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { plateAddress } from './plate-address'
import { type PlateSubject, plateFacts } from './plate-facts'
import { PlateHead } from './plate-head'
import { PlateImage } from './plate-image'

const CAMPAIGN: PlateSubject = {
  id: `0x${'5c'.repeat(32)}`,
  lab: '0x90f79bf6eb2c4f870365e785982e1f101e93b906',
  model: { kind: 'dataset', parameters: '"><script>', licence: 'MIT', base: 'scratch' },
  milestones: [
    { shareBps: 2_550, state: 'released' },
    { shareBps: 4_450, state: 'lost' },
    { shareBps: 3_000, state: 'lost' },
  ],
}

test('a card’s plate has its place before it is loaded and leaves the facts to the words around it', () => {
  const html = renderToStaticMarkup(<PlateImage campaign={CAMPAIGN} />)
  expect(html).toContain(`src="${plateAddress(plateFacts(CAMPAIGN), 'card')}"`)
  expect(html).toContain('width="384" height="128"')
  expect(html).toContain('alt=""')
  expect(html).not.toContain('style=')
})

test('on a campaign’s page the caption says all that the plate shows', () => {
  const html = renderToStaticMarkup(<PlateHead campaign={CAMPAIGN} />)
  expect(html).toContain(
    'Drawn from the campaign’s facts: the layers of a dataset, 3 milestones of 25.5, 44.5 and 30 %. 1 delivered, in ink; 2 lost, struck through.',
  )
  expect(html).toContain('width="960" height="192"')
  const one = { ...CAMPAIGN, milestones: [{ shareBps: 10_000, state: 'at-work' as const }] }
  expect(renderToStaticMarkup(<PlateHead campaign={one} />)).toContain('1 milestone of 100 %. 1 under way, in wash.')
})
