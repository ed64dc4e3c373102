import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { decimalText } from './schema-parts'

const type = z.literal('commonweight/round-configuration/1', { error: 'Type: "commonweight/round-configuration/1".' })
const profile = z.enum(['harsh', 'soft'], { error: 'Profile: harsh or soft.' })

/**
 * How a round is computed off chain; the SHA-256 of its canonical JSON is posted. `plain` is the chain's own
 * arithmetic, to the unit. `threshold` is in whole tokens; `blend` is the share of plain, 0 to 1. Rounding down to base
 * units leaves a rest. It goes to the largest fractions, then the lowest ids, except for `plain`, where it stays, as on
 * the chain.
 */
const roundConfigurationSchema = z.discriminatedUnion('mechanism', [
  z.object({ type, mechanism: z.literal('plain') }),
  z.object({ type, mechanism: z.literal('pairwise'), threshold: decimalText('Threshold') }),
  z.object({ type, mechanism: z.literal('cocm'), profile }),
  z.object({ type, mechanism: z.literal('blend'), profile, blend: decimalText('Blend') }),
])

export type RoundConfiguration = z.output<typeof roundConfigurationSchema>

/** @throws InvalidDocumentError */
export function parseRoundConfiguration(value: unknown): RoundConfiguration {
  return parseDocument(roundConfigurationSchema, value, 'round configuration')
}
