import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { LocalStackError } from '../local-stack-error'
import { projectRoot } from '../project-root'

export type RunProgramParameters = {
  program: string
  args: readonly string[]
  cwd?: string
  env?: Record<string, string | undefined>
  /** Everything it prints goes to .cache/logs/<logName>.log. */
  logName: string
  /** Also called with each piece it prints, as it comes. */
  onOutput?: (text: string) => void
  /** Aborted: the program is ended, and this rejects. */
  signal?: AbortSignal | undefined
}
/** @property output What it printed on both streams, in the order in which it came. */
export type RunProgramReturnType = { code: number; output: string; stdout: string; logFile: string }

/** Runs a program to its end, whatever its exit code. */
export async function runProgram(parameters: RunProgramParameters): Promise<RunProgramReturnType> {
  const { program, args, cwd = projectRoot, env, logName, onOutput, signal } = parameters
  const logFile = path.join(projectRoot, '.cache', 'logs', `${logName}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  })
  let output = ''
  let stdout = ''
  const take = (text: string) => {
    output += text
    log.write(text)
    onOutput?.(text)
  }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take)
  child.stdout.on('data', (text: string) => (stdout += text))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode, killedBy) => resolve(exitCode ?? (killedBy ? 128 : 1)))
  })
  await new Promise<void>((resolve) => log.end(resolve))
  return { code, output, stdout, logFile }
}

/** What npm and turbo add to the words of the program that failed. */
const FRAME =
  /^(npm (error|ERR!)|\s*(Tasks|Cached|Time|Failed): |.*ERROR {2}run failed|\s*WARNING {2}Circular package dependency)/

/** Runs a program that has to succeed. @throws LocalStackError with the end of what it printed. */
export async function mustRun(what: string, parameters: RunProgramParameters): Promise<RunProgramReturnType> {
  const result = await runProgram(parameters)
  if (result.code === 0) return result
  const lines = result.output.split('\n').filter((line) => !FRAME.test(line))
  const end = lines.join('\n').trimEnd().split('\n').slice(-30).join('\n')
  throw new LocalStackError(
    `${what} failed (exit code ${result.code}). It said:\n${end}\n\nAll of it: ${result.logFile}`,
  )
}
