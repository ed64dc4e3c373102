import type { Command } from '../src/commands/command'
import { run as compute } from '../src/commands/round-compute'
import { run as exportInputs } from '../src/commands/round-export'
import { run as propose } from '../src/commands/round-propose'
import { run as verify } from '../src/commands/round-verify'
import { UsageError } from '../src/input-errors'
import type { Ended } from './run-cli'

const COMMANDS: Record<string, Command> = { compute, export: exportInputs, propose, verify }

/**
 * Runs a `round` command in this process: where hundreds of runs are compared, starting a program each time is what
 * would take the time. What is thrown becomes the exit status that the program gives it.
 */
export async function runRound(name: string, argv: readonly string[]): Promise<Ended> {
  const command = COMMANDS[name]
  if (command === undefined) throw new Error(`There is no command round ${name}.`)
  let [out, err] = ['', '']
  const io = {
    out: (text: string) => {
      out += text
    },
    warn: (text: string) => {
      err += `${text}\n`
    },
  }
  try {
    return { code: await command(argv, io), out, err }
  } catch (error) {
    return { code: error instanceof UsageError ? 2 : 1, out, err: `${err}${(error as Error).message}\n` }
  }
}
