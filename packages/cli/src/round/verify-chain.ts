import { formatAmount } from '@commonweight/domain/money'
import { compareChain } from '@commonweight/recompute/compare-chain'
import { readChainState, StateUnavailableError } from '@commonweight/recompute/read-chain-state'
import type { CampaignReport, ChainReport } from '@commonweight/recompute/recompute-report'
import { roundInputsAt } from '@commonweight/sdk/read/round-inputs-at'
import type { CommandIo } from '../commands/command'
import { formatTable } from '../format-table'
import { BadInputError } from '../input-errors'
import type { RoundConnection } from './connect'
import { readComparedEvents, sentenceOf } from './read-checked-events'

/** Differences of the round as a whole that the totals show already. */
const IN_TOTALS = ['decimals', 'pool', 'weight W', 'pinned campaigns']

/**
 * Recomputes from events what the contracts pay by their own formula, and prints where they differ: totals, weights,
 * matches and payments. Returns the exit status. @throws BadInputError
 */
export async function verifyChain(connection: RoundConnection, { out, warn }: CommandIo): Promise<number> {
  const { events, differences } = await readComparedEvents(connection, warn)
  const inputs = roundInputsAt(connection.deployment, events, connection.block)
  const state = await readState(
    connection,
    inputs.campaigns.map(({ campaign }) => campaign),
  )
  const report = compareChain(inputs, state)
  out(`at block ${connection.block}, pool ${formatAmount(BigInt(inputs.pool), inputs.decimals)}\n`)
  out(tableOf(report, inputs.decimals))
  for (const { what, ours, chain } of report.totals)
    out(`${what} DIFFERS: ${ours} by events, ${chain} in the contract\n`)
  for (const difference of differences) {
    if (!IN_TOTALS.includes(difference.what)) out(`DIFFERS: ${sentenceOf(difference)}\n`)
  }
  if (state.round.isComputed) out('The round pays by its posted result, not by these.\n')
  const isSame =
    report.totals.length === 0 &&
    differences.length === 0 &&
    report.campaigns.every((campaign) => campaign.differences.length === 0)
  out(isSame ? 'The contracts agree with their events.\n' : 'The contracts DIFFER from what their events say.\n')
  return isSame ? 0 : 1
}

async function readState(connection: RoundConnection, campaigns: readonly `0x${string}`[]) {
  try {
    return await readChainState({ ...connection, campaigns })
  } catch (cause) {
    if (cause instanceof StateUnavailableError) throw new BadInputError(`${cause.shortMessage} Ask another one.`)
    throw cause
  }
}

function tableOf({ campaigns }: ChainReport, decimals: number): string {
  const rows = campaigns.map(({ campaign, standing, match, differences }) => [
    campaign,
    standing,
    formatAmount(match, decimals),
    differences.length === 0 ? 'same' : `DIFFERS: ${said(differences)}`,
  ])
  return formatTable(['campaign', 'standing', 'match', 'contracts'], rows)
}

function said(differences: CampaignReport['differences']): string {
  return differences.map(({ what, ours, chain }) => `${what} ${chain}, not ${ours}`).join('; ')
}
