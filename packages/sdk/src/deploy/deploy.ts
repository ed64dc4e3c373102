import type { Deployment } from '@commonweight/abi/deployment'
import { BaseError } from '@commonweight/domain/base-error'
import type { Address, Client } from 'viem'
import { getChainId, getCode, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import type { PreparedCall } from '../call/prepared-call'
import { prepareRegisterMilestoneSchema } from '../prepare/campaigns/register-milestone-schema'
import { hasMilestoneSchema } from '../read/has-milestone-schema'
import { computeDeployment, type DeploymentPlan } from './compute-deployment'
import { prepareCreateContract } from './create-contract'
import { CREATE2_DEPLOYER, type Creation } from './creation'
import type { ReleaseArtifacts } from './release-artifacts'

/** The contracts could not be put on this chain. */
export class DeployError extends BaseError {
  override readonly name = 'DeployError'
}

/** @property account Pays for the deployment. The node or the client must be able to sign for it. */
type Input = { artifacts: ReleaseArtifacts; plan: DeploymentPlan; account: Address }

/** @property created Names of the contracts that this run created; empty on a second run. */
export type DeployReturnType = { deployment: Deployment; created: string[] }

const POLLING_INTERVAL = 100

/**
 * Creates the contracts of a plan that are not on the chain yet, by CREATE2, and registers the schema of milestone
 * verdicts with EAS. Idempotent: everyone who deploys the same release gets the same addresses.
 * @throws DeployError for another chain, a missing deterministic deployer or standard, or code that did not arrive.
 */
export async function deploy(client: Client, { artifacts, plan, account }: Input): Promise<DeployReturnType> {
  await requireChain(client, plan)
  const { creations, deployment } = computeDeployment(artifacts, plan)
  const created: string[] = []
  let deploymentBlock = 0
  for (const creation of creations) {
    const block = await createIfAbsent(client, creation, { account, chainId: plan.chainId })
    if (block === undefined) continue
    created.push(creation.name)
    if (deploymentBlock === 0) deploymentBlock = block
  }
  if (!(await hasMilestoneSchema(client, { deployment }))) {
    await send(client, account, prepareRegisterMilestoneSchema({ deployment }))
  }
  return { deployment: { ...deployment, deploymentBlock }, created }
}

async function requireChain(client: Client, { chainId: expected, standards }: DeploymentPlan): Promise<void> {
  const chainId = await getChainId(client)
  if (chainId !== expected) throw new DeployError(`This node is of chain ${chainId}, not ${expected}.`)
  if (!(await getCode(client, { address: CREATE2_DEPLOYER }))) {
    throw new DeployError('The deterministic deployer is not on this chain.', {
      details: `Deploy it first, as described at https://github.com/Arachnid/deterministic-deployment-proxy (${CREATE2_DEPLOYER}).`,
    })
  }
  for (const [name, address] of Object.entries(standards ?? {})) {
    if (!(await getCode(client, { address }))) {
      throw new DeployError(`The plan names ${name} at ${address}, but there is no contract on this chain.`)
    }
  }
}

type Sender = { account: Address; chainId: number }

/** Returns the block that created the contract; undefined if it was there before. */
async function createIfAbsent(client: Client, creation: Creation, { account, chainId }: Sender) {
  const { name, address } = creation
  if (await getCode(client, { address })) return undefined
  const receipt = await send(client, account, prepareCreateContract({ chainId, creation }))
  if (receipt.status !== 'success' || !(await getCode(client, { address }))) {
    const details = `Transaction ${receipt.transactionHash}: ${receipt.status}.`
    throw new DeployError(`${name} was not created at ${address}.`, { details })
  }
  return Number(receipt.blockNumber)
}

async function send(client: Client, account: Address, { to, data }: PreparedCall) {
  const hash = await sendTransaction(client, { account, chain: null, to, data })
  return waitForTransactionReceipt(client, { hash, pollingInterval: POLLING_INTERVAL })
}
