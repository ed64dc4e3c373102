import * as z from 'zod/mini'
import { parseDocument } from './invalid-document-error'
import { decimalText } from './schema-parts'

const TYPES = ['commonweight/round-configuration/1', 'commonweight/round-configuration/2'] as const
const first = z.literal(TYPES[0], { error: `Type: "${TYPES[0]}".` })
const second = z.literal(TYPES[1], { error: `Type: "${TYPES[1]}".` })
const profile = z.enum(['harsh', 'soft'], { error: 'Profile: harsh or soft.' })
const surplus = z.enum(['return', 'pay-all'], { error: 'Surplus: return or pay-all.' })

/**
 * How a round is computed off chain; the SHA-256 of its canonical JSON is posted. `plain` is the chain's own
 * arithmetic, to the unit. `threshold` is in whole tokens; `blend` is the share of plain, 0 to 1. `surplus` says what
 * happens to a pool larger than all raw matches: the rest returns, or all is paid. The first type does not name it, and
 * means `pay-all`, except for `plain`. Rounding down to base units leaves a rest. It goes to the largest fractions, then
 * the lowest ids, except for `plain`, where it stays, as on the chain.
 */
const roundConfigurationSchema = z.discriminatedUnion('type', [
  z.discriminatedUnion('mechanism', [
    z.object({ type: first, mechanism: z.literal('plain') }),
    z.object({ type: first, mechanism: z.literal('pairwise'), threshold: decimalText('Threshold') }),
    z.object({ type: first, mechanism: z.literal('cocm'), profile }),
    z.object({ type: first, mechanism: z.literal('blend'), profile, blend: decimalText('Blend') }),
  ]),
  z.discriminatedUnion('mechanism', [
    z.object({ type: second, mechanism: z.literal('pairwise'), threshold: decimalText('Threshold'), surplus }),
    z.object({ type: second, mechanism: z.literal('cocm'), profile, surplus }),
    z.object({ type: second, mechanism: z.literal('blend'), profile, blend: decimalText('Blend'), surplus }),
    z.object({ type: second, mechanism: z.literal('capped'), surplus }),
  ]),
])

export type RoundConfiguration = z.output<typeof roundConfigurationSchema>

/** @throws InvalidDocumentError */
export function parseRoundConfiguration(value: unknown): RoundConfiguration {
  return parseDocument(roundConfigurationSchema, value, 'round configuration')
}

/** Whether a document claims to be a round configuration, whatever else it holds. */
export function isRoundConfigurationType(type: unknown): boolean {
  return TYPES.some((each) => each === type)
}
