import { existsSync } from 'node:fs'
import { LocalStackError } from '../local-stack-error'
import { installedFile } from '../project-root'

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' }

/** Nothing that builds reports about itself to its makers. */
const SILENT = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

/**
 * How to run turbo on the tasks of turbo.json. It decides by content what is up to date: a task's inputs are its
 * workspace's files and, through package.json, those of the workspaces and packages that it depends on.
 * @param args Tasks and options of `turbo run`.
 * @throws LocalStackError if npm left the platform's package out.
 */
export function turbo(args: readonly string[]) {
  return { program: turboBinary(), args: ['run', ...args], env: SILENT }
}

/**
 * The program itself, not the package's JavaScript wrapper: a signal must reach the real process, and the wrapper
 * downloads the program if it is missing.
 */
function turboBinary(): string {
  const name = `@turbo/${SYSTEMS[process.platform]}-${process.arch === 'x64' ? '64' : process.arch}`
  const file = installedFile(name, process.platform === 'win32' ? 'bin/turbo.exe' : 'bin/turbo')
  if (existsSync(file)) return file
  throw new LocalStackError(
    `turbo is not installed: the optional package ${name} is missing. Run "npm install" (without --omit=optional).`,
  )
}
