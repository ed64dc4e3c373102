import { BaseError } from '@commonweight/domain/base-error'
import type { Command } from './commands/command'
import { BadInputError, UsageError } from './input-errors'

const DONE = 0
const FAILED = 1
const MISUSED = 2

/** Modules are loaded when they are asked for: the chain's would double the time that a small file takes. */
const COMMANDS: Record<string, () => Promise<{ run: Command }>> = {
  'qf attack': () => import('./commands/qf-attack'),
  'qf explain': () => import('./commands/qf-explain'),
  qf: () => import('./commands/qf'),
  'round export': () => import('./commands/round-export'),
  'round compute': () => import('./commands/round-compute'),
  'round propose': () => import('./commands/round-propose'),
  'round verify': () => import('./commands/round-verify'),
  'evidence build': () => import('./commands/evidence-build'),
  'evidence hash': () => import('./commands/evidence-hash'),
  'evidence verify': () => import('./commands/evidence-verify'),
  'curation sign': () => import('./commands/curation-sign'),
}

/** Groups of commands that one help text describes. */
const GROUP = /^(round|evidence)\b/

/** Runs a command line, without the program's name; returns the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', endWithReader)
  const name = Object.keys(COMMANDS).find((one) => one === argv.slice(0, one.split(' ').length).join(' '))
  const isHelp = argv.includes('--help') || argv.includes('-h')
  if (isHelp) return print(await help(name === undefined ? argv[0] : (GROUP.exec(name)?.[0] ?? name)))
  const load = COMMANDS[name ?? '']
  if (name === undefined || load === undefined)
    return misuse(argv[0] === undefined ? '' : `There is no command "${argv.join(' ')}".\n`)
  try {
    const { run } = await load()
    return await run(argv.slice(name.split(' ').length), { out: (text) => process.stdout.write(text), warn })
  } catch (error) {
    return fail(error, name)
  }
}

async function help(command?: string): Promise<string> {
  const { helpOf } = await import('./help')
  return helpOf(command)
}

function print(text: string): number {
  process.stdout.write(text)
  return DONE
}

async function misuse(message: string): Promise<number> {
  process.stderr.write(`${message}${await help()}`)
  return MISUSED
}

/** Messages quote files, of which nothing may steer the terminal. */
function warn(message: string): void {
  const printable = message.replace(/[^\P{Cc}\n]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  process.stderr.write(`${printable}\n`)
}

function fail(error: unknown, name: string): number {
  if (error instanceof UsageError) {
    warn(`${error.shortMessage}\nSee: commonweight ${name} --help`)
    return MISUSED
  }
  if (error instanceof BadInputError) warn([error.shortMessage, error.details].filter(Boolean).join('\n'))
  else if (error instanceof BaseError || error instanceof RangeError) warn(error.message)
  else if (isFileFault(error)) warn(`${fileFaultOf(error)}.`)
  // What viem says about a node or a contract. Anything else is our fault, and its stack is needed.
  else if (error instanceof Error && 'shortMessage' in error) warn(String(error.shortMessage))
  else throw error
  return FAILED
}

/** The reader of the output has closed it, like head(1); or its disk is full. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(DONE)
  if (!isFileFault(error)) throw error
  warn(`The output is not complete. ${fileFaultOf(error)}.`)
  process.exit(FAILED)
}

/** What a person can do something about. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'No space is left on the device',
  EDQUOT: 'No space is left in the quota',
  EROFS: 'The device takes no changes',
  EACCES: 'There is no permission',
  EISDIR: 'The name is that of a folder',
  ENOENT: 'The file or its folder does not exist',
  EIO: 'The device has failed',
}

function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && String(error.code) in FILE_FAULTS
}

function fileFaultOf({ code = '', path }: NodeJS.ErrnoException): string {
  return `${FILE_FAULTS[code]} (${code}${path === undefined ? '' : `, ${path}`})`
}
