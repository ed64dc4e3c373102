import { askNode } from '../chain/ask-node'
import { saveChainSnapshot } from '../chain/chain-snapshots'
import { chainFolder } from '../chain/start-chain'
import type { Report } from '../report'
import { endProcess } from './end-process'
import { type RunRecord, readRunRecord, writeRunRecord } from './run-record'

/** Ends what a killed `npm start` left running. Saves its chain first, so that no confirmed transaction is lost. */
export async function reapLeftovers(dataDir: string, leftovers: RunRecord | undefined, report: Report): Promise<void> {
  for (const service of leftovers?.services ?? []) {
    report.line(service.name, `ending the one that an earlier run left behind (process ${service.pid})`)
    // Records of earlier releases name the node's address only once.
    const rpcUrl = service.rpcUrl ?? (service.name === 'chain' ? leftovers?.rpcUrl : undefined)
    if (rpcUrl !== undefined) await saveChain(dataDir, rpcUrl).catch(() => undefined)
    await endProcess(service)
  }
  const record = readRunRecord(dataDir)
  if (record) writeRunRecord(dataDir, { ...record, services: [] })
}

async function saveChain(dataDir: string, rpcUrl: string): Promise<void> {
  const packed = await askNode<string>(rpcUrl, 'anvil_dumpState')
  const block = await askNode<string>(rpcUrl, 'eth_blockNumber')
  await saveChainSnapshot(chainFolder(dataDir), Buffer.from(packed.slice(2), 'hex'), Number(block))
}
