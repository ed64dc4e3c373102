import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './input-errors'

/**
 * Options and positionals of a command line. @throws UsageError for an unknown option, one without its value, and one
 * that is given twice: which of the two counts would be a guess.
 */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  const { tokens, ...parsed } = parsedOf(argv, options)
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice; give it once.`)
  return parsed
}

function parsedOf<Options extends NonNullable<ParseArgsConfig['options']>>(argv: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}
