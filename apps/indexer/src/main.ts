import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { readConfig } from './config'
import { log } from './log'
import { runIndexer } from './run-indexer'

const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort())

try {
  const config = readConfig(process.env)
  const deployment = await readDeployment(config.chainId)
  await runIndexer({ config, deployment, signal: stopping.signal, log })
} catch (error) {
  log(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
