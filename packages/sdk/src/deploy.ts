import type { Deployment } from '@commonweight/abi/deployment'
import { BaseError } from '@commonweight/domain/base-error'
import type { Address, Client } from 'viem'
import { getChainId, getCode, sendTransaction, waitForTransactionReceipt } from 'viem/actions'
import { concatHex } from 'viem/utils'
import { CREATE2_DEPLOYER, type Creation, computeDeployment, type DeploymentPlan, SALT } from './compute-deployment'
import type { ReleaseArtifacts } from './release-artifacts'

/** The contracts could not be put on this chain. */
export class DeployError extends BaseError {
  override readonly name = 'DeployError'
}

/** @property account Pays; one that the node or the client can sign for. */
export type DeployParameters = { artifacts: ReleaseArtifacts; plan: DeploymentPlan; account: Address }

/** @property created Names of the contracts that were not there before; empty on a second run. */
export type DeployReturnType = { deployment: Deployment; created: string[] }

const POLLING_INTERVAL = 100

/**
 * Puts the contracts of a plan on a chain, by CREATE2, each only if it is not there. Idempotent: anyone who deploys
 * the same release gets the same addresses.
 * @throws DeployError for another chain, a missing deterministic deployer, or code that did not arrive.
 */
export async function deploy(client: Client, parameters: DeployParameters): Promise<DeployReturnType> {
  const { artifacts, plan, account } = parameters
  await requireChain(client, plan.chainId)
  const { creations, deployment } = computeDeployment(artifacts, plan)
  const created: string[] = []
  let deploymentBlock = 0
  for (const creation of creations) {
    const block = await createIfAbsent(client, creation, account)
    if (block === undefined) continue
    created.push(creation.name)
    if (deploymentBlock === 0) deploymentBlock = block
  }
  return { deployment: { ...deployment, deploymentBlock }, created }
}

async function requireChain(client: Client, expected: number): Promise<void> {
  const chainId = await getChainId(client)
  if (chainId !== expected) throw new DeployError(`This node is of chain ${chainId}, not ${expected}.`)
  if (!(await getCode(client, { address: CREATE2_DEPLOYER }))) {
    throw new DeployError('The deterministic deployer is not on this chain.', {
      details: `Deploy it first, as described at https://github.com/Arachnid/deterministic-deployment-proxy (${CREATE2_DEPLOYER}).`,
    })
  }
}

/** The block that created the contract; undefined if it was there. */
async function createIfAbsent(client: Client, creation: Creation, account: Address): Promise<number | undefined> {
  const { name, address, initcode } = creation
  if (await getCode(client, { address })) return undefined
  const data = concatHex([SALT, initcode])
  const hash = await sendTransaction(client, { account, chain: null, to: CREATE2_DEPLOYER, data })
  const { blockNumber, status } = await waitForTransactionReceipt(client, { hash, pollingInterval: POLLING_INTERVAL })
  if (status !== 'success' || !(await getCode(client, { address }))) {
    throw new DeployError(`${name} was not created at ${address}.`, { details: `Transaction ${hash}: ${status}.` })
  }
  return Number(blockNumber)
}
