import type { RoundInputs } from '@commonweight/domain/round-inputs'
import { matchWeightOf, tallyOf } from '@commonweight/qf/tally'
import { getRoundAt } from '@commonweight/sdk/read/get-round-at'
import type { RoundConnection } from './connect'

/**
 * Compares inputs that were read from events with the totals that the contract keeps: a node that leaves out logs is found
 * out so.
 * @returns What differs; undefined if the node does not have the state of that block any more.
 */
export async function checkWithState(
  { client, deployment, round, block }: RoundConnection,
  inputs: RoundInputs,
): Promise<string[] | undefined> {
  const state = await getRoundAt(client, { deployment, round, block })
  if (state === undefined) return undefined
  const weight = inputs.campaigns
    .map(({ donors }) =>
      tallyOf(
        donors.map(({ counted }) => BigInt(counted)),
        BigInt(inputs.minimum),
      ),
    )
    .reduce((sum, tally) => sum + matchWeightOf(tally), 0n)
  const differences: string[] = []
  if (String(state.pool) !== inputs.pool)
    differences.push(`pool: ${inputs.pool} by events, ${state.pool} in the contract`)
  // Pinned campaigns are out of the contract's sum.
  if (state.pinned === 0 && state.weight !== weight) {
    differences.push(`weight W: ${weight} by events, ${state.weight} in the contract`)
  }
  return differences
}
