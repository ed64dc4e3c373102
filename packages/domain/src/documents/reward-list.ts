import * as z from 'zod/mini'
import { addressSchema } from '../ids'
import { parseDocument } from './invalid-document-error'

/** What fits into a document of 256 kB. */
export const MAX_REWARD_LINES = 2_000

/** At most 128 bits, as the contract pays, as text without leading zeros. */
const total = z
  .string({ error: 'Total: give a text.' })
  .check(z.regex(/^[1-9]\d{0,38}$/, 'Total: a whole number of base units, like 12500000.'))

const ascending = (accounts: readonly string[]) =>
  accounts.every((account, index) => index === 0 || (accounts[index - 1] ?? '') < account)

const schema = z.object({
  type: z.literal('commonweight/reward-list/1', { error: 'Type: "commonweight/reward-list/1".' }),
  lines: z.array(z.object({ account: addressSchema, total })).check(
    z.minLength(1, 'Lines: at least one.'),
    z.maxLength(MAX_REWARD_LINES, `Lines: at most ${MAX_REWARD_LINES}.`),
    z.refine((all) => ascending(all.map(({ account }) => account)), 'Lines: each account once, in ascending order.'),
  ),
})

/**
 * The list of a reward: what each account gets in all, in base units of the reward's token, including what it has
 * claimed. The same list always has the same bytes; its Merkle root stands on the chain.
 */
export type RewardList = z.output<typeof schema>

/** @throws InvalidDocumentError */
export function parseRewardList(value: unknown): RewardList {
  return parseDocument(schema, value, 'reward list')
}
