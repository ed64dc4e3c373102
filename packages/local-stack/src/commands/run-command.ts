import { LauncherError } from '../local-stack-error'

/** A command's work; resolves with the exit code. */
export type Main = (argv: readonly string[]) => Promise<number>

/** Runs a command of the root package and ends the process with its exit code. */
export async function runCommand(load: () => Promise<{ main: Main }>, argv: readonly string[]): Promise<never> {
  try {
    const { main } = await load()
    process.exit(await main(argv))
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exit(1)
  }
}

/** A failure that we foresaw speaks for itself; any other shows where it came from. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const foreseen = error instanceof LauncherError || ['PostgresError', 'DeployError'].includes(error.name)
  return foreseen ? error.message : (error.stack ?? error.message)
}
