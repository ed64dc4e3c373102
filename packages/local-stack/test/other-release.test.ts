import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensurePostgres, postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { computeDeployment } from '@commonweight/sdk/deploy/compute-deployment'
import { prepareCreateContract } from '@commonweight/sdk/deploy/create-contract'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { type ReleaseArtifacts, readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import getPort from 'get-port'
import pg from 'pg'
import { createClient, http } from 'viem'
import { concatHex } from 'viem/utils'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { askNode } from '../src/chain/ask-node'
import { requireSameRelease } from '../src/chain/require-same-release'
import { startChain } from '../src/chain/start-chain'
import { LocalStackError } from '../src/local-stack-error'
import { createReport } from '../src/report'
import { startStack } from '../src/stack/start-stack'

const account = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const genesisTime = Math.floor(Date.now() / 1000) - 120 * 86_400

let artifacts: ReleaseArtifacts
/** A release whose router has other code, and so all that names it another address. */
let older: ReleaseArtifacts
beforeAll(async () => {
  artifacts = await readReleaseArtifacts()
  older = { ...artifacts, DonationRouter: concatHex([artifacts.DonationRouter, '0x00']) }
})

/** A new chain of a data folder, which ends with the test. */
async function newChain() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'commonweight-release-'))
  const port = await getPort()
  const chain = await startChain({ dataDir, port, genesisTime, report: () => undefined })
  const end = async () => {
    await chain.keeper.stop()
    await chain.service.stop()
  }
  onTestFinished(async () => {
    await end()
    for (const folder of [dataDir, postgresFolder(dataDir), `${postgresFolder(dataDir)}.log`])
      rmSync(folder, { recursive: true, force: true })
  })
  const client = createClient({ transport: http(chain.rpcUrl), pollingInterval: 50 })
  const release = (of: ReleaseArtifacts) => deploy(client, { artifacts: of, plan: localPlan, account })
  return { dataDir, port, rpcUrl: chain.rpcUrl, end, release, check: () => requireSameRelease(chain.rpcUrl, dataDir) }
}

test('a chain that another release made is refused in one sentence, before its database is touched', async () => {
  const { dataDir, port, end, release } = await newChain()
  await release(older)
  await end()
  const [database, web] = await Promise.all([getPort(), getPort()])
  const lines: string[] = []
  const started = startStack({
    dataDir,
    databaseUrl: undefined,
    web: 'production',
    genesisTime,
    ports: { chain: port, database, web },
    report: createReport((text) => void lines.push(text)),
    restarts: true,
    onGivenUp: () => undefined,
  })
  const error: unknown = await started.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(LocalStackError)
  expect(String(error)).toContain(`The local chain in ${dataDir} was made by another release of Commonweight`)
  expect(String(error)).toContain('Run "npm run reset"')
  expect(lines.join('')).not.toContain('contracts')

  const postgres = await ensurePostgres({ dataDir, port: database })
  onTestFinished(() => postgres.stop())
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const { rows } = await client.query("select count(*)::int as tables from pg_tables where schemaname = 'public'")
  await client.end()
  expect(rows).toEqual([{ tables: 0 }])
})

test('a chain without contracts, one with an interrupted deployment, and one of this release are accepted', async () => {
  const { rpcUrl, release, check } = await newChain()
  await expect(check()).resolves.toBeUndefined()
  const { creations } = computeDeployment(artifacts, localPlan)
  for (const creation of creations.slice(0, 8)) {
    const { to, data } = prepareCreateContract({ chainId: localPlan.chainId, creation })
    await askNode(rpcUrl, 'eth_sendTransaction', [{ from: account, to, data }])
    await expect(check()).resolves.toBeUndefined()
  }
  await release(artifacts)
  await askNode(rpcUrl, 'evm_mine')
  await expect(check()).resolves.toBeUndefined()
})

test('a chain that lacks only what campaigns do not name is accepted, and gets it', async () => {
  const { release, check } = await newChain()
  await release({ ...artifacts, MatchPreview: artifacts.Points })
  await expect(check()).resolves.toBeUndefined()
  expect((await release(artifacts)).created).toEqual(['MatchPreview'])
})
