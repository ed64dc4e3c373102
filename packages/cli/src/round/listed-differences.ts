import { resultTree } from '@commonweight/recompute/result-tree'
import type { ResultDigests, RoundResult } from '@commonweight/recompute/round-result'
import * as z from 'zod/mini'
import { BadInputError } from '../input-errors'
import { readJson } from './obtain-inputs'

const hash = z.string().check(z.regex(/^0x[0-9a-f]{64}$/))
const listSchema = z.object({
  matches: z.array(z.object({ campaign: hash, amount: z.string().check(z.regex(/^\d{1,29}$/)) })),
})

/**
 * What differs, campaign by campaign, between the calculator's list of matches (the result.json of `round compute`) and
 * what was recomputed; the chain itself only has the list's root.
 * @param file Of the list; undefined: nothing to compare.
 * @throws BadInputError
 */
export async function listedDifferences(
  file: string | undefined,
  posted: Pick<ResultDigests, 'root'>,
  { matches }: Pick<RoundResult, 'matches'>,
): Promise<string[]> {
  if (file === undefined) return []
  const parsed = z.safeParse(listSchema, await readJson(file))
  if (!parsed.success) throw new BadInputError(`${file} is not a result of "round compute".`)
  const listed = parsed.data.matches.map(({ campaign, amount }) => ({
    campaign: campaign as `0x${string}`,
    amount: BigInt(amount),
  }))
  const differences = resultTree(listed).root === posted.root ? [] : [`${file} is not the list whose root was posted`]
  const found = new Map(listed.map(({ campaign, amount }) => [campaign, amount]))
  for (const { campaign, amount } of matches) {
    const other = found.get(campaign)
    if (other !== amount) differences.push(`${campaign}: ${other ?? 'nothing'} listed, ${amount} recomputed`)
    found.delete(campaign)
  }
  for (const [campaign, amount] of found) differences.push(`${campaign}: ${amount} listed, but it is not in the round`)
  return differences
}
