import { parseQfOptions } from '../qf-options'
import { qfResult } from '../qf-result'
import { writeResult } from '../write-result'
import type { Command } from './command'
import { readTable, warnOf } from './read-table'

/** `commonweight qf FILE`: what each campaign of a file of gifts is matched. */
export const run: Command = async (argv, { out, warn }) => {
  const options = parseQfOptions(argv)
  const table = readTable(options.file)
  warnOf(table, warn)
  const result = await qfResult(table, options)
  if (result.used !== options.mechanism) {
    warn(
      `${options.mechanism} gives nothing to anybody here, so the shares are those of ${result.used} quadratic funding.`,
    )
  }
  writeResult(result, options.format, out)
  if (options.format === 'csv') warn(`undistributed: ${result.undistributed}`)
  return 0
}
