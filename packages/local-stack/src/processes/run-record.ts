import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import lockfile from 'proper-lockfile'
import { LocalStackError } from '../local-stack-error'
import { identify, isAlive, type ProcessIdentity } from './process-identity'

/** @property rpcUrl Of the chain: where its node itself listens. */
export type RunningService = ProcessIdentity & { name: string; rpcUrl?: string }

/** Who runs on a data folder, written down so that a later start can tell what a killed one left behind. */
export type RunRecord = {
  launcher: ProcessIdentity
  webOrigin: string
  rpcUrl: string
  services: RunningService[]
}

const recordFile = (dataDir: string) => path.join(dataDir, 'run.json')

export function readRunRecord(dataDir: string): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(dataDir), 'utf8')) as RunRecord
  } catch {
    return undefined
  }
}

export function writeRunRecord(dataDir: string, record: RunRecord): void {
  const unfinished = `${recordFile(dataDir)}.unfinished`
  writeFileSync(unfinished, `${JSON.stringify(record, null, 2)}\n`)
  renameSync(unfinished, recordFile(dataDir))
}

export function removeRunRecord(dataDir: string): void {
  rmSync(recordFile(dataDir), { force: true })
}

/** The data folder is ours alone until `release`. `leftovers`: what an earlier run, since killed, had started. */
export type DataFolderLock = { leftovers: RunRecord | undefined; release(): Promise<void> }

/**
 * Takes a data folder for this process, at once also after a kill -9 of the last one.
 * @throws LocalStackError when a living process has it, saying which and how to end it.
 */
export async function lockDataFolder(dataDir: string, own: Omit<RunRecord, 'launcher'>): Promise<DataFolderLock> {
  mkdirSync(dataDir, { recursive: true })
  // Two starts at once must not both find the old lock stale: they pass here one after the other.
  const leaveGate = await lockfile.lock(path.join(dataDir, 'gate'), {
    realpath: false,
    stale: 5_000,
    retries: { retries: 40, minTimeout: 100, maxTimeout: 500 },
  })
  try {
    return await takeOver(dataDir, own)
  } finally {
    await leaveGate()
  }
}

async function takeOver(dataDir: string, own: Omit<RunRecord, 'launcher'>): Promise<DataFolderLock> {
  const lockPath = path.join(dataDir, 'launcher.lock')
  const last = readRunRecord(dataDir)
  if (last && isAlive(last.launcher) && existsSync(lockPath)) throw alreadyRunning(last)
  rmSync(lockPath, { recursive: true, force: true })
  const launcher = identify(process.pid)
  if (launcher === undefined) throw new Error('This process cannot see itself.')
  const release = await lockfile.lock(path.join(dataDir, 'launcher'), {
    realpath: false,
    stale: 60_000,
    onCompromised: () => process.stderr.write(`${lockPath} was taken away; ${dataDir} is not protected any more.\n`),
  })
  const leftovers = last && { ...last, services: last.services.filter(isAlive) }
  writeRunRecord(dataDir, { ...own, launcher, services: leftovers?.services ?? [] })
  return {
    leftovers,
    async release() {
      removeRunRecord(dataDir)
      await release()
    },
  }
}

function alreadyRunning({ launcher, webOrigin }: RunRecord): LocalStackError {
  return new LocalStackError(
    `Commonweight is already running at ${webOrigin} (process ${launcher.pid}). ` +
      `End it with Ctrl-C in its terminal or with "kill ${launcher.pid}", then start again.`,
  )
}
