import { readFile, writeFile } from 'node:fs/promises'
import type { Deployment } from '@commonweight/abi/deployment'
import { BaseError } from '@commonweight/domain/base-error'

/** There is no address file for a chain. */
export class UnknownChainError extends BaseError {
  override readonly name = 'UnknownChainError'
}

const FOLDER = new URL('../../../abi/addresses/', import.meta.url)

/**
 * Reads the addresses of the contracts on a chain. Node only; browsers get them from the server.
 * @throws UnknownChainError if there is no file for the chain.
 */
export async function readDeployment(chainId: number): Promise<Deployment> {
  try {
    return JSON.parse(await readFile(deploymentFile(chainId), 'utf8'))
  } catch (cause) {
    throw new UnknownChainError(`The contracts' addresses on chain ${chainId} are not known.`, {
      cause,
      details: `Expected ${deploymentFile(chainId).pathname}`,
    })
  }
}

/** Writes a chain's addresses into packages/abi, in the form that is committed. */
export async function writeDeployment(deployment: Deployment): Promise<void> {
  await writeFile(deploymentFile(deployment.chainId), `${JSON.stringify(deployment, null, 2)}\n`)
}

function deploymentFile(chainId: number): URL {
  return new URL(`${chainId}.json`, FOLDER)
}
