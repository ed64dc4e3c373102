import { LocalStackError } from '../local-stack-error'

/**
 * The options given, each `--name` or `--name=value`.
 * @throws LocalStackError for one that is not known, naming those that are.
 */
export function readOptions(argv: readonly string[], known: readonly string[]): Map<string, string> {
  const options = new Map<string, string>()
  for (const argument of argv) {
    const [name = '', value = ''] = argument.split(/=(.*)/s)
    if (!known.includes(name)) {
      throw new LocalStackError(`Unknown option ${argument}. Known: ${known.join(', ') || 'none'}.`)
    }
    options.set(name, value)
  }
  return options
}
