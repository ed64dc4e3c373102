import type { Deployment } from '@commonweight/abi/deployment'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { devAccount, devRoles } from '@commonweight/testkit/dev-accounts'
import { startAnvil } from '@commonweight/testkit/start-anvil'
import { type Address, type Client, createClient, type Hex, http, numberToHex } from 'viem'
import { getBlock } from 'viem/actions'

export const ZERO_ADDRESS: Address = '0x0000000000000000000000000000000000000000'
const GAS = 3_000_000
const ARGUMENTS = ['--order', 'fifo', '--gas-limit', '300000000']

export type LocalChain = {
  rpcUrl: string
  client: Client
  deployment: Deployment
  /** The ten dev accounts by index, lower-case. */
  accounts: Address[]
  rpc<T>(method: string, params?: unknown[]): Promise<T>
  /** Puts a call into the pool; what it does is seen after `mine`. Reverting calls are mined too. */
  send(from: Address, call: PreparedCall): Promise<Hex>
  /** Mines the pool as one block, at this time if given. */
  mine(timestamp?: number): Promise<void>
  now(): Promise<number>
  stop(): Promise<void>
}

/** As most nodes, it keeps the state of the newest blocks only. */
const STATES = '128'

/** A real chain with the released contracts, accounts with test tokens and allowances, and mining on demand. */
export async function startLocalChain(timestamp: number): Promise<LocalChain> {
  const anvil = await startAnvil({ timestamp, args: [...ARGUMENTS, '--prune-history', STATES] })
  const client = createClient({ transport: http(anvil.rpcUrl, { batch: true, timeout: 60_000 }), pollingInterval: 20 })
  const rpc = <T>(method: string, params: unknown[] = []) =>
    (client.request as (call: { method: string; params: unknown[] }) => Promise<T>)({ method, params })
  const accounts = Object.keys(devRoles).map((role) => devAccount(role as keyof typeof devRoles).address.toLowerCase())
  const { deployment } = await deploy(client, await deployParameters(accounts[0] as Address))
  const chain: LocalChain = {
    rpcUrl: anvil.rpcUrl,
    client,
    // As in the committed addresses of local chains, which name no block.
    deployment: { ...deployment, deploymentBlock: 0 },
    accounts: accounts as Address[],
    rpc,
    send: (from, { to, data, value }) =>
      rpc('eth_sendTransaction', [{ from, to, data, value: numberToHex(value), gas: numberToHex(GAS) }]),
    async mine(at) {
      if (at !== undefined) await rpc('evm_setNextBlockTimestamp', [at])
      await rpc('evm_mine')
    },
    now: async () => Number((await getBlock(client)).timestamp),
    stop: anvil.stop,
  }
  await rpc('evm_setAutomine', [false])
  await endow(chain)
  return chain
}

async function deployParameters(account: Address) {
  return { artifacts: await readReleaseArtifacts(), plan: localPlan, account }
}

async function endow({ deployment, accounts, send, mine }: LocalChain): Promise<void> {
  const { chainId } = deployment
  for (const account of accounts) {
    for (const { address: token, decimals } of deployment.tokens) {
      const amount = 10n ** BigInt(decimals + 7)
      await send(account, prepareMintTestToken({ chainId, token, to: account, amount }))
      for (const spender of [deployment.campaigns, deployment.matchingRounds, deployment.donationRouter]) {
        await send(account, prepareApproveToken({ chainId, token, spender, amount }))
      }
    }
  }
  await mine()
}
