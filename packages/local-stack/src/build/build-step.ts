import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project-root'
import type { Report } from '../report'
import { contentHash } from './content-hash'

/** Something to make from files, only when they have changed. */
export type BuildStep = {
  name: string
  doing: string
  /** Files and folders that decide the result, relative to the project. */
  inputs: readonly string[]
  /** Other things that decide it: versions, variables. */
  also: readonly string[]
  /** Files whose content shows that the result is there and is the one that this step made. */
  outputs: readonly string[]
  run(signal: AbortSignal | undefined): Promise<void>
}

type Stamp = { inputs: string; outputs: string }

/** Runs a step unless its stamp in .cache/stamps says that inputs and outputs are as it left them. */
export async function runBuildStep(step: BuildStep, report: Report, signal?: AbortSignal): Promise<void> {
  const inputs = contentHash(projectRoot, step.inputs, step.also)
  const stampFile = path.join(projectRoot, '.cache', 'stamps', `${step.name}.json`)
  const stamp = readStamp(stampFile)
  if (stamp?.inputs === inputs && stamp.outputs === contentHash(projectRoot, step.outputs)) {
    report.line(step.name, 'up to date')
    return
  }
  await report.step(step.name, step.doing, () => step.run(signal))
  mkdirSync(path.dirname(stampFile), { recursive: true })
  const made: Stamp = { inputs, outputs: contentHash(projectRoot, step.outputs) }
  writeFileSync(stampFile, JSON.stringify(made))
}

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp
  } catch {
    return undefined
  }
}
