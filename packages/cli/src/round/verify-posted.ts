import type { RoundInputs } from '@commonweight/domain/documents/round-inputs'
import { configurationOf, configurationWithDigest } from '@commonweight/recompute/configurations'
import { postedInputs } from '@commonweight/recompute/posted-inputs'
import { type RoundResult, roundResult } from '@commonweight/recompute/round-result'
import type { PostedResult } from '@commonweight/sdk/read/get-posted-result'
import type { CommandIo } from '../commands/command'
import { formatTable } from '../format-table'
import { codeDigest, hashedSources } from './code-digest'
import type { RoundConnection } from './connect'
import { listedDifferences } from './listed-differences'
import { readCheckedEvents } from './read-checked-events'
import type { RoundOptions } from './round-options'

const PARTS = ['inputs', 'configuration', 'code', 'root'] as const
const NOT_RECOGNISED = 'not one of the defaults: name its mechanism and numbers'

/** Recomputes a posted result and prints what differs. Returns the exit status. @throws BadInputError */
export async function verifyPosted(
  connection: RoundConnection,
  posted: PostedResult,
  options: RoundOptions,
  { out, warn }: CommandIo,
): Promise<number> {
  const inputs = await findInputs(connection, posted, options, warn)
  const known = await configurationWithDigest(posted.configuration, options.choice)
  const result = await roundResult(inputs, known ?? configurationOf(options.choice), codeDigest(await hashedSources()))
  out(report(posted, result, known !== undefined))
  const listed = await listedDifferences(options.result, posted, result)
  for (const line of listed) out(`${line}\n`)
  const isSame = PARTS.every((part) => posted[part] === result.digests[part]) && listed.length === 0
  out(isSame ? 'The posted result is right.\n' : 'The posted result DIFFERS from what the chain says.\n')
  return isSame ? 0 : 1
}

async function findInputs(
  connection: RoundConnection,
  posted: PostedResult,
  options: RoundOptions,
  warn: (message: string) => void,
): Promise<RoundInputs> {
  const last = options.block ?? posted.blockNumber - 1n
  const events = await readCheckedEvents({ ...connection, block: last }, warn)
  const { inputs, block } = await postedInputs({ deployment: connection.deployment, events, posted, last })
  if (block !== last) warn(`The posted inputs are those of block ${block}, before later changes.`)
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
