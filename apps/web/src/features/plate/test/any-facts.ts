import { MAX_MILESTONES } from '@commonweight/abi/constants'
import { MODEL_KINDS } from '@commonweight/domain/documents/terms-document'
import fc from 'fast-check'
import type { PlateFacts, Stage } from '../plate-facts'
import { TINTS } from '../plate-tints'

const STAGES: readonly Stage[] = ['delivered', 'at-work', 'to-come', 'lost']

/** Milestones as the contracts allow them: 1 to 10, each at least 1 basis point, 10,000 together. */
const anyColumns: fc.Arbitrary<PlateFacts['columns']> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: MAX_MILESTONES - 1 })
  .chain((cuts) => {
    const ends = [...cuts.sort((a, b) => a - b), 10_000]
    const stage = fc.constantFrom(...STAGES)
    return fc
      .array(stage, { minLength: ends.length, maxLength: ends.length })
      .map((stages) =>
        stages.map((one, index) => ({ stage: one, shareBps: (ends[index] ?? 0) - (ends[index - 1] ?? 0) })),
      )
  })

/** Any facts that a plate may have to show. */
export const anyFacts: fc.Arbitrary<PlateFacts> = fc.record({
  seed: fc.nat({ max: 0xffffffff }),
  kind: fc.constantFrom(...MODEL_KINDS),
  level: fc.integer({ min: 1, max: 8 }),
  tint: fc.constantFrom(...TINTS),
  columns: anyColumns,
})
