import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { LocalStackError } from '../local-stack-error'
import { askNode } from './ask-node'

/**
 * A saved chain has the contracts of the release that made it. Those that are missing are deployed later.
 * @throws LocalStackError if another release made this chain.
 */
export async function requireSameRelease(rpcUrl: string, dataDir: string): Promise<void> {
  const deployment = await readDeployment(LOCAL_CHAIN_ID)
  const { chainId: _, deploymentBlock: __, tokens, ...named } = deployment
  const { campaigns, voucherGate } = deployment
  const addresses = [...Object.values(named), ...tokens.map(({ address }) => address)]
  const present = new Set<string>()
  for (const address of addresses) {
    if ((await askNode<string>(rpcUrl, 'eth_getCode', [address, 'latest'])) !== '0x') present.add(address)
  }
  // What campaigns name for good. The rest can be created at any time.
  const lasting = [campaigns, voucherGate, ...tokens.map(({ address }) => address)]
  if (lasting.every((address) => present.has(address))) return
  // An interrupted deployment of this release has made one block per contract, and no other block.
  const created = addresses.filter((address) => present.has(address) && !isCreatedByAnother(address, deployment))
  if (Number(await askNode<string>(rpcUrl, 'eth_blockNumber')) <= created.length) return
  throw new LocalStackError(
    `The local chain in ${dataDir} was made by another release of Commonweight, whose contracts are not those of this one. ` +
      'Nothing was changed. Run "npm run reset", which removes that chain and its database, and start again.',
  )
}

type Deployment = Awaited<ReturnType<typeof readDeployment>>

/** Campaigns creates two contracts in its own block. */
function isCreatedByAnother(address: string, { matchingRounds, computedResult }: Deployment): boolean {
  return address === matchingRounds || address === computedResult
}
