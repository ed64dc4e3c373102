import type { Deployment } from '@commonweight/abi/deployment'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { startAnvil } from '@commonweight/testkit/start-anvil'
import { type Account, type Client, createClient, http, type TransactionReceipt } from 'viem'
import { getBlock, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import type { PreparedCall } from '../src/call/prepared-call'
import { deploy } from '../src/deploy/deploy'
import { localPlan } from '../src/deploy/local-plan'
import { readReleaseArtifacts } from '../src/deploy/release-artifacts'

export type LocalChain = {
  client: Client
  deployment: Deployment
  /** Sends a prepared call as it is; rejects where it would revert. */
  send(account: Account, call: PreparedCall): Promise<TransactionReceipt>
  /** Unix seconds of the newest block. */
  now(): Promise<number>
  /** Mines a block at this time. */
  moveTo(timestamp: number): Promise<void>
  stop(): Promise<void>
}

/** A real anvil with the contracts of the release build. */
export async function startLocalChain(): Promise<LocalChain> {
  const anvil = await startAnvil()
  const client = createClient({ transport: http(anvil.rpcUrl) })
  const account = devAccount('deployer').address
  const { deployment } = await deploy(client, { artifacts: await readReleaseArtifacts(), plan: localPlan, account })
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  return {
    client,
    deployment,
    async send(from, { to, data, value }) {
      const hash = await sendTransaction(client, { account: from, chain: null, to, data, value })
      return waitForTransactionReceipt(client, { hash, pollingInterval: 50 })
    },
    async now() {
      return Number((await getBlock(client)).timestamp)
    },
    async moveTo(timestamp) {
      await request({ method: 'evm_setNextBlockTimestamp', params: [timestamp] })
      await request({ method: 'evm_mine', params: [] })
    },
    stop: () => anvil.stop(),
  }
}
