/** `out` writes to standard output as it is, `warn` a line to standard error. */
export type CommandIo = { out: (text: string) => void; warn: (message: string) => void }

/** One of the program's commands. Returns the exit status; `main` reports errors. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<number>
