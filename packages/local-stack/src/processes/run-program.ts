import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { LauncherError } from '../local-stack-error'
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
export type RunProgramReturnType = { code: number; output: string; logFile: string }

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
  const take = (chunk: Buffer) => {
    const text = chunk.toString()
    output += text
    log.write(text)
    onOutput?.(text)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode, killedBy) => resolve(exitCode ?? (killedBy ? 128 : 1)))
  })
  await new Promise<void>((resolve) => log.end(resolve))
  return { code, output, logFile }
}

/** Runs a program that has to succeed. @throws LauncherError with the end of what it printed. */
export async function mustRun(what: string, parameters: RunProgramParameters): Promise<string> {
  const { code, output, logFile } = await runProgram(parameters)
  if (code === 0) return output
  const end = output.trimEnd().split('\n').slice(-30).join('\n')
  throw new LauncherError(`${what} failed (exit code ${code}). It said:\n${end}\n\nAll of it: ${logFile}`)
}
