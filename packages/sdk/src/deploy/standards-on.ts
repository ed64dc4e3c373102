import { readFile } from 'node:fs/promises'
import { BaseError } from '@commonweight/domain/base-error'
import { lowerHex } from '@commonweight/domain/hex'
import type { Address } from 'viem'
import type { Standards } from './compute-deployment'

/** The addresses of EAS on a chain are not known. */
export class UnknownStandardsError extends BaseError {
  override readonly name = 'UnknownStandardsError'
}

/** The address of Permit2 on every chain whose CREATE2 works like Ethereum's. */
const PERMIT2: Address = '0x000000000022d473030f116ddee9f6b43ac78ba3'

const EAS_DEPLOYMENTS = new URL(
  '../../../../node_modules/@ethereum-attestation-service/eas-contracts/deployments/',
  import.meta.url,
)

/** Folders of the EAS package by chain id. ZKsync is left out: its CREATE2 and its bytecode differ. */
const CHAINS: Readonly<Record<number, string>> = {
  1: 'mainnet',
  10: 'optimism',
  40: 'telos',
  130: 'unichain',
  137: 'polygon',
  1868: 'soneium',
  8453: 'base',
  42161: 'arbitrum-one',
  42170: 'arbitrum-nova',
  42220: 'celo',
  57073: 'ink',
  59144: 'linea',
  80002: 'polygon-amoy',
  84532: 'base-sepolia',
  421614: 'arbitrum-sepolia',
  534351: 'scroll-sepolia',
  534352: 'scroll',
  11155111: 'sepolia',
  11155420: 'optimism-sepolia',
}

/**
 * Reads the addresses of Permit2 and EAS on a real chain, as their authors published them. Node only.
 * @throws UnknownStandardsError for a chain that the EAS package does not name.
 */
export async function standardsOn(chainId: number): Promise<Standards> {
  const folder = CHAINS[chainId]
  if (!folder) {
    throw new UnknownStandardsError(`Where EAS is on chain ${chainId} is not known.`, {
      details: 'Name its contracts and Permit2 in the plan.',
    })
  }
  const [eas, schemaRegistry] = await Promise.all([addressIn(folder, 'EAS'), addressIn(folder, 'SchemaRegistry')])
  return { permit2: PERMIT2, eas, schemaRegistry }
}

async function addressIn(folder: string, contract: string): Promise<Address> {
  const file = new URL(`${folder}/${contract}.json`, EAS_DEPLOYMENTS)
  const { address }: { address: Address } = JSON.parse(await readFile(file, 'utf8'))
  return lowerHex(address)
}
