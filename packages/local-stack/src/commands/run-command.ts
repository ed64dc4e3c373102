import { BaseError } from '@commonweight/domain/base-error'

/** A command's work; resolves with the exit code. */
export type Main = (argv: readonly string[]) => Promise<number>

/** Runs a command of the root package and ends the process with its exit code. */
export async function runCommand(load: () => Promise<Main>, argv: readonly string[]): Promise<never> {
  try {
    const main = await load()
    process.exit(await main(argv))
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exit(1)
  }
}

/** The message of an error that we foresaw; for any other, where it came from. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error instanceof BaseError ? error.message : (error.stack ?? error.message)
}
