import { MAX_TOKEN_DECIMALS } from '@commonweight/abi/constants'
import * as z from 'zod/mini'
import { addressSchema, hashSchema, roundIdSchema } from '../ids'
import { parseDocument } from './invalid-document-error'

/** Whole numbers of up to 96 bits as text without leading zeros, because reading a number could change it. */
const units = (what: string) =>
  z
    .string({ error: `${what}: give a text.` })
    .check(z.regex(/^(0|[1-9]\d{0,28})$/, `${what}: a whole number of units, like 12500000.`))

const ascending = (ids: readonly string[]) => ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id)

const donorSchema = z.object({ donor: addressSchema, counted: units('Counted') })

const campaignSchema = z.object({
  campaign: hashSchema,
  donors: z
    .array(donorSchema)
    .check(z.refine((all) => ascending(all.map(({ donor }) => donor)), 'Donors: each once, in ascending order.')),
})

/**
 * Everything that a round's result follows from, taken from the chain's events. Everyone gets the same bytes (canonical
 * JSON), and the calculator posts their SHA-256. `pool` and `cap` (0: none) are in base units of the token, `minimum`
 * and `counted` in 1e-18 token. `counted` is the sum of the donor's donations to a campaign, each times the donor's
 * weight. Donors for which nothing counts are left out. Campaigns are those that the operator admitted and that did not
 * leave.
 */
const roundInputsSchema = z.object({
  type: z.literal('commonweight/round-inputs/1', { error: 'Type: "commonweight/round-inputs/1".' }),
  chainId: z.number({ error: 'Chain id: a number.' }).check(z.int(), z.positive()),
  matchingRounds: addressSchema,
  round: roundIdSchema,
  token: addressSchema,
  decimals: z
    .number({ error: `Decimals: 0 to ${MAX_TOKEN_DECIMALS}.` })
    .check(z.int(), z.gte(0), z.lte(MAX_TOKEN_DECIMALS)),
  minimum: units('Minimum'),
  cap: units('Cap'),
  pool: units('Pool'),
  campaigns: z
    .array(campaignSchema)
    .check(
      z.refine((all) => ascending(all.map(({ campaign }) => campaign)), 'Campaigns: each once, in ascending order.'),
    ),
})

export type RoundInputs = z.output<typeof roundInputsSchema>

/** @throws InvalidDocumentError */
export function parseRoundInputs(value: unknown): RoundInputs {
  return parseDocument(roundInputsSchema, value, 'round inputs document')
}
