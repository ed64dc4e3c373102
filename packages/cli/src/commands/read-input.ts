import type { DonationTable } from '../csv/read-donations'
import { readTable } from '../csv/read-table'
import type { TallyTable } from '../csv/read-tallies'
import type { InputKind } from '../fitting-options'
import { openInput } from '../input/open-input'
import { tableOfInputs } from '../input/table-of-inputs'
import { BadInputError, UsageError } from '../input-errors'
import { NO_POOL, type QfOptions, type QfRequest } from '../qf-options'
import { readingProgress } from '../timing/reading-progress'
import { warnOfTable } from './warn-of-table'

/** A file of donations and what was asked for. */
export type DonationInput<Options> = { table: DonationTable; options: Options }

/**
 * Reads the file of a command line, or standard input for "-", with progress. Says what was recognised in it that is not
 * the plain form, and warns about what is allowed but may be a mistake.
 * @throws BadInputError, or UsageError for options that do not go with the file.
 */
export async function readInput<Options extends QfOptions>(
  request: QfRequest<Options>,
  warn: (message: string) => void,
): Promise<{ table: DonationTable | TallyTable; options: Options }> {
  const { table, options } = await readFile(request, warn)
  return 'tallies' in table ? { table, options } : withLists(table, options, warn)
}

/** With what other files say about donors. */
async function withLists<Options extends QfOptions>(
  table: DonationTable,
  options: Options,
  warn: (message: string) => void,
) {
  const { insiders, identities, trust } = options.lists
  if (Object.keys(options.lists).length === 0) return { table, options }
  const { applyEligibility } = await import('../apply-eligibility')
  const { readIdentities, readInsiders, readTrust } = await import('../input/read-lists')
  const eligibility = {
    ...(insiders !== undefined && { insiders: readInsiders(insiders) }),
    ...(identities !== undefined && { identities: readIdentities(identities) }),
  }
  const hasRules = Object.keys(eligibility).length > 0
  return {
    table: hasRules ? applyEligibility(table, eligibility, warn) : table,
    options: trust === undefined ? options : { ...options, trust: readTrust(trust) },
  }
}

async function readFile<Options extends QfOptions>(
  request: QfRequest<Options>,
  warn: (message: string) => void,
): Promise<{ table: DonationTable | TallyTable; options: Options }> {
  const opened = openInput(request.file, request.reading.columns ?? {})
  if (opened.inputs !== undefined) {
    opened.source.close()
    return inputsOf(request, opened.inputs, warn)
  }
  if (request.needsTerms) throw new UsageError(NO_POOL)
  const progress = readingProgress(opened.source.size, opened.recognised)
  let options: Options | undefined
  const onKind = (kind: InputKind) => {
    options = request.optionsFor(kind)
  }
  try {
    const { isOfEntries, source } = opened
    const { table, recognised } = readTable(source, {
      ...request.reading,
      isOfEntries,
      onProgress: progress.show,
      onKind,
    })
    progress.done()
    const named = [...opened.recognised, ...recognised]
    if (named.length > 0) warn(`Read as ${named.join(', ')}.`)
    warnOfTable(table, warn)
    return { table, options: options ?? request.optionsFor('donations') }
  } finally {
    progress.done()
    opened.source.close()
  }
}

/** As `readInput`, for a command that needs donations. */
export async function readDonationInput<Options extends QfOptions>(
  request: QfRequest<Options>,
  warn: (message: string) => void,
): Promise<DonationInput<Options>> {
  const { table, options } = await readInput(request, warn)
  if ('tallies' in table) throw new BadInputError('The file holds tallies of campaigns, and no donations.')
  return { table, options }
}

async function inputsOf<Options extends QfOptions>(
  request: QfRequest<Options>,
  inputs: unknown,
  warn: (message: string) => void,
) {
  const { parseRoundInputs } = await import('@commonweight/domain/documents/round-inputs')
  const round = parseRoundInputs(inputs)
  const { decimals } = round
  const terms = { pool: BigInt(round.pool), cap: BigInt(round.cap), decimals, minimum: BigInt(round.minimum) }
  const options = request.optionsFor('inputs', terms)
  const own = 'pool, cap, decimals and minimum are those of the round where no option says otherwise'
  warn(`Read as the exported inputs of round ${round.round} on chain ${round.chainId}; ${own}.`)
  return { table: tableOfInputs(round), options }
}
