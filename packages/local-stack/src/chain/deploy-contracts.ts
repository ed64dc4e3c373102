import { deploy } from '@commonweight/sdk/deploy/deploy'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { localPlan } from '@commonweight/sdk/deploy/local-plan'
import { readReleaseArtifacts } from '@commonweight/sdk/deploy/release-artifacts'
import { type Address, createClient, http } from 'viem'
import { LocalStackError } from '../local-stack-error'

/**
 * Deploys the release build to a local chain that does not have it yet. The node must be able to sign for `account`.
 * @returns The names of the contracts created now.
 * @throws LocalStackError if the build is not the one whose addresses are committed, which web app and indexer use.
 */
export async function deployContracts(rpcUrl: string, account: Address): Promise<string[]> {
  const client = createClient({ transport: http(rpcUrl), pollingInterval: 100 })
  const artifacts = await readReleaseArtifacts()
  const { deployment, created } = await deploy(client, { artifacts, plan: localPlan, account })
  const committed = await readDeployment(localPlan.chainId)
  // The block differs: committed addresses name none.
  const addressesOf = (of: typeof committed) => JSON.stringify({ ...of, deploymentBlock: 0 })
  if (addressesOf(deployment) !== addressesOf(committed)) {
    throw new LocalStackError(
      'The contracts have changed, so they have other addresses than packages/abi/addresses/31337.json says. ' +
        'Run "npm run generate", then "npm run reset" (the old chain knows the old contracts only), and start again.',
    )
  }
  return created
}
