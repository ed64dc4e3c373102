/**
 * One of the program's commands. Returns the exit status; errors are for `main` to tell.
 * `out` writes to standard output as it is, `warn` a line to standard error.
 */
export type Command = (
  argv: readonly string[],
  io: { out: (text: string) => void; warn: (message: string) => void },
) => Promise<number>
