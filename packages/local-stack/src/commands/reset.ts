import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensurePostgres, postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { identify } from '../processes/process-identity'
import { reapLeftovers } from '../processes/reap-leftovers'
import { lockDataFolder } from '../processes/run-record'
import { createReport } from '../report'
import { readSettings } from '../stack/settings'
import { readOptions } from './read-options'
import type { Main } from './run-command'

/** Our files in a data folder. Nothing else is removed: DATA_DIR may name any folder. */
const OURS =
  /^(chain|logs|run\.json(\.unfinished)?|seeded-[0-9a-f]+|(gate|launcher)\.lock|postgres(\.log|\.password[-\w]*|-\w+(\.password)?)?)$/

/** `npm run reset`: removes chain, embedded database and logs. Refuses while the product runs. */
export const main: Main = async (argv) => {
  readOptions(argv, [])
  const { dataDir, ports, databaseUrl } = readSettings()
  const report = createReport()
  if (!existsSync(dataDir)) {
    report.line('reset', `nothing to remove: ${dataDir} does not exist`)
    return 0
  }
  const lock = await lockDataFolder(dataDir, { webOrigin: '', rpcUrl: '', services: [] })
  await reapLeftovers(dataDir, lock.leftovers, report)
  await removeDatabase(dataDir, ports.database)
  await lock.release()
  const names = readdirSync(dataDir)
  for (const name of names.filter((one) => OURS.test(one)))
    rmSync(path.join(dataDir, name), { recursive: true, force: true })
  const others = names.filter((one) => !OURS.test(one))
  if (others.length === 0) rmSync(dataDir, { recursive: true })
  else report.line('reset', `left in ${dataDir}, because Commonweight did not make it: ${others.join(', ')}`)
  report.line('reset', `removed chain and database of ${dataDir}`)
  if (databaseUrl) report.line('reset', 'the database that DATABASE_URL names was left as it is')
  return 0
}

/** Ends the server that a killed run may have left behind, then removes its files. */
async function removeDatabase(dataDir: string, port: number): Promise<void> {
  const folder = postgresFolder(dataDir)
  const pidFile = path.join(folder, 'postmaster.pid')
  if (existsSync(pidFile)) {
    const server = identify(Number(readFileSync(pidFile, 'utf8').split('\n')[0]))
    if (server) await (await ensurePostgres({ dataDir, port })).stop()
  }
  rmSync(folder, { recursive: true, force: true })
  rmSync(`${folder}.log`, { force: true })
}
