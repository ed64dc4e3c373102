import type { Deployment } from '@commonweight/abi/deployment'
import { deploy } from '@commonweight/sdk/deploy/deploy'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { createClient, http } from 'viem'
import { devAccount } from '../../src/dev-accounts'
import { type Anvil, startAnvil } from '../../src/start-anvil'
import { type BlockBuilder, createBlockBuilder } from './block-builder'

/** The month of the real round. */
export const GENESIS = 1_691_000_000
const OPTIONS = ['--auto-impersonate', '--disable-block-gas-limit', '--gas-price', '0', '--block-base-fee-per-gas', '0']

/**
 * A chain of its own with the released contracts, where any account can be acted for and blocks are mined on demand.
 */
export async function startReplay(): Promise<{ anvil: Anvil; builder: BlockBuilder; deployment: Deployment }> {
  const anvil = await startAnvil({ timestamp: GENESIS, args: OPTIONS })
  const client = createClient({ transport: http(anvil.rpcUrl) })
  const artifacts = await readReleaseArtifacts()
  const account = devAccount('deployer').address
  const { deployment } = await deploy(client, { artifacts, plan: localPlan, account })
  await (client.request as (args: { method: string; params: unknown[] }) => Promise<unknown>)({
    method: 'evm_setAutomine',
    params: [false],
  })
  return { anvil, builder: createBlockBuilder(anvil.rpcUrl), deployment }
}
