import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { projectRoot } from '../project-root'
import type { Report } from '../report'
import { make, type Task } from './make'

/** What can be made from the sources: the deployable contracts, the database client, the web's production build. */
export type Part = 'contracts' | 'client' | 'web'

const TASKS: Record<Part, Task> = {
  contracts: { name: 'contracts', id: '@commonweight/contracts#build:release', doing: 'compiling the release' },
  client: { name: 'client', id: '@commonweight/postgres#generate', doing: 'generating the database client' },
  web: { name: 'web', id: '@commonweight/web#build', doing: 'building the pages' },
}

/** What the web's bundle is built for, in `next build` and `next dev` alike. */
export const WEB_ENVIRONMENT = { NEXT_PUBLIC_CHAIN_ID: String(LOCAL_CHAIN_ID), NEXT_TELEMETRY_DISABLED: '1' }

/** Makes the parts that are missing or older than their sources; for two cores, the contracts at the same time as the rest. */
export async function prepare(parts: readonly Part[], report: Report, signal?: AbortSignal): Promise<void> {
  const lane = (...names: Part[]) => names.filter((name) => parts.includes(name)).map((name) => TASKS[name])
  const lanes = [lane('contracts'), lane('client', 'web')]
  await make({ root: projectRoot, lanes, env: WEB_ENVIRONMENT, report, signal })
}
