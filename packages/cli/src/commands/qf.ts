import { parseQfOptions } from '../qf-options'
import { qfResult } from '../qf-result'
import { warnOfFallback } from '../warn-of-fallback'
import { writeResult } from '../write-result'
import type { Command } from './command'
import { readInput } from './read-input'

/** `commonweight qf FILE`: what each campaign of a file of donations is matched. */
export const run: Command = async (argv, { out, warn }) => {
  const { table, options } = await readInput(parseQfOptions(argv), warn)
  const result = await qfResult(table, options, warn)
  warnOfFallback(options.mechanism, result.used, warn)
  writeResult(result, options.format, out)
  if (options.format === 'csv') warn(`undistributed: ${result.undistributed}`)
  return 0
}
