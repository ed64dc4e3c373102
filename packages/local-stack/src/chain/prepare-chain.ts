import { deployContracts } from './deploy-contracts'
import { fundRelayer } from './fund-relayer'
import { createFeeds } from './local-feeds'

/** Anvil's first account, unlocked there. */
const DEPLOYER = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'

/**
 * Puts on a local chain what it lacks: contracts, the relayer's coin, price feeds.
 * @returns The variables of our programs that name the feeds.
 */
export async function prepareChain(rpcUrl: string): Promise<Record<string, string>> {
  await deployContracts(rpcUrl, DEPLOYER)
  await fundRelayer(rpcUrl)
  return createFeeds(rpcUrl, DEPLOYER)
}
