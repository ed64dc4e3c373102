import { canonicalDocument } from '@commonweight/domain/canonical'
import type { RoundInputs } from '@commonweight/domain/round-inputs'
import { getPostedResult, type PostedResult } from '@commonweight/sdk/read/get-posted-result'
import { getRoundEvents } from '@commonweight/sdk/read/get-round-events'
import { roundInputsAt } from '@commonweight/sdk/read/round-inputs-at'
import { BadInputError } from '../bad-input-error'
import { formatTable } from '../format-table'
import { checkWithState } from '../round/check-with-state'
import { codeDigest, hashedSources } from '../round/code-digest'
import { configurationOf, configurationWithDigest } from '../round/configurations'
import { connect, type RoundConnection } from '../round/connect'
import { listedDifferences } from '../round/listed-differences'
import { parseRoundOptions, type RoundOptions } from '../round/round-options'
import { type RoundResult, roundResult } from '../round/round-result'
import type { Command } from './command'

const PARTS = ['inputs', 'configuration', 'code', 'root'] as const
const NOT_RECOGNISED = 'not one of the defaults: name its mechanism and numbers'

/** `commonweight round verify`: recomputes a posted result from the chain. Status 1 if any digest differs. */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseRoundOptions(argv)
  const connection = await connect(options)
  const posted = await getPostedResult(connection.client, connection)
  if (posted === undefined) throw new BadInputError(`No result of round ${connection.round} is posted.`)
  const inputs = await inputsOf(connection, posted, options, warn)
  const known = await configurationWithDigest(posted.configuration, options.choice)
  const result = await roundResult(inputs, known ?? configurationOf(options.choice), codeDigest(await hashedSources()))
  out(report(posted, result, known !== undefined))
  const listed = await listedDifferences(options.result, posted, result)
  for (const line of listed) out(`${line}\n`)
  const isSame = PARTS.every((part) => posted[part] === result.digests[part]) && listed.length === 0
  out(isSame ? 'The posted result is right.\n' : 'The posted result DIFFERS from what the chain says.\n')
  return isSame ? 0 : 1
}

/**
 * The inputs whose digest was posted: those before the block of the post, or before one of the changes of pool and members
 * that came after the calculator had read the chain. If none has the digest, those before the post.
 */
async function inputsOf(
  connection: RoundConnection,
  posted: PostedResult,
  options: RoundOptions,
  warn: (message: string) => void,
): Promise<RoundInputs> {
  const block = options.block ?? posted.blockNumber - 1n
  const round = await getRoundEvents(connection.client, { ...connection, block })
  const inputs = roundInputsAt(connection.deployment, round)
  const differences = await checkWithState({ ...connection, block }, inputs)
  if (differences === undefined) warn(`The node has no state of block ${block}: events could not be held against it.`)
  else if (differences.length > 0)
    throw new BadInputError(`The node's logs and state do not agree: ${differences.join('; ')}.`)
  const changes = round.events.filter(({ kind }) => kind !== 'counted').map(({ blockNumber }) => blockNumber - 1n)
  for (const candidate of [block, ...new Set(changes.reverse())]) {
    const earlier = roundInputsAt(connection.deployment, round, candidate)
    if ((await canonicalDocument(earlier)).digest !== posted.inputs) continue
    if (candidate !== block) warn(`The posted inputs are those of block ${candidate}, before later changes.`)
    return earlier
  }
  return inputs
}

function report(posted: PostedResult, { digests, configuration }: RoundResult, isKnown: boolean): string {
  const rows = PARTS.map((part) => {
    const isSame = posted[part] === digests[part]
    const note = part === 'configuration' && !isKnown ? NOT_RECOGNISED : ''
    return [part, posted[part], isSame ? 'same' : `DIFFERS: ${digests[part]} ${note}`.trimEnd()]
  })
  const head = `posted in block ${posted.blockNumber}, ${posted.transactionHash}\n`
  const computed = `recomputed as ${JSON.stringify(configuration)}\n`
  return `${head}${computed}${formatTable(['', 'posted', 'recomputed'], rows)}`
}
