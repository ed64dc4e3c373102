import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './input-errors'

/** Options and positionals of a command line. @throws UsageError for an unknown option, or one without its value. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}
