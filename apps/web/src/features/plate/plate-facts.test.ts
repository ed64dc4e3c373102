import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawPlate } from './draw-plate'
import { plateAddress } from './plate-address'
import { type PlateSubject, plateFacts } from './plate-facts'

const CAMPAIGN: PlateSubject = {
  id: `0x${'5c'.repeat(32)}`,
  lab: '0x90f79bf6eb2c4f870365e785982e1f101e93b906',
  model: { kind: 'code', parameters: '7B', licence: 'MIT', base: 'scratch' },
  milestones: [{ shareBps: 10_000, state: 'at-work' }],
}

test('a milestone is to come, under way, delivered or lost', () => {
  const stageOf = (state: MilestoneState) =>
    plateFacts({ ...CAMPAIGN, milestones: [{ shareBps: 10_000, state }] }).columns[0]?.stage
  const states = ['waiting', 'at-work', 'submitted', 'in-challenge', 'releasable', 'released', 'lost'] as const
  expect(states.map(stageOf)).toEqual(['to-come', 'at-work', 'at-work', 'at-work', 'at-work', 'delivered', 'lost'])
})

test('nothing that a stranger wrote gets into the address or the drawing', () => {
  const strange = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(strange, strange, strange, (kind, parameters, licence) => {
      const model = { kind: `<b>${kind}`, parameters: `"/>${parameters}`, licence, base: `&${licence}` }
      const facts = plateFacts({ ...CAMPAIGN, model })
      expect(facts.kind).toBe('other')
      expect(plateAddress(facts, 'card')).toMatch(/^\/plates\/\d+\/card\/other-[1-8]-[a-z]+-[0-9a-f]{8}-w10000\.svg$/)
      expect(drawPlate(facts, 'card')).toBe(drawPlate({ ...facts }, 'card'))
    }),
  )
})

test('campaigns of one lab share a tint, whatever the case of its address; ids make them differ', () => {
  const other = { ...CAMPAIGN, id: `0x${'5d'.repeat(32)}` as const, lab: CAMPAIGN.lab.toUpperCase() as `0x${string}` }
  expect(plateFacts(other).tint).toBe(plateFacts(CAMPAIGN).tint)
  expect(plateFacts(other).seed).not.toBe(plateFacts(CAMPAIGN).seed)
})

test('labs spread over all tints, also those whose addresses differ in the last digits alone', () => {
  const tints = Array.from({ length: 60 }, (_, index) => {
    const lab = `0x${index.toString(16).padStart(40, '0')}` as const
    return plateFacts({ ...CAMPAIGN, lab }).tint
  })
  expect(new Set(tints).size).toBe(6)
})
