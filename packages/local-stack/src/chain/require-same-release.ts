import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { readDeployment } from '@commonweight/sdk/deploy/deployment-file'
import { LocalStackError } from '../local-stack-error'
import { askNode } from './ask-node'

/**
 * A saved chain knows the contracts of the release that made it. What nobody deployed yet is deployed later.
 * @throws LocalStackError when another release made this chain.
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
  // What campaigns name for good. The rest can be created beside them at any time.
  const lasting = [campaigns, voucherGate, ...tokens.map(({ address }) => address)]
  if (lasting.every((address) => present.has(address))) return
  // A deployment of this release that was broken off has made one block a contract, and no other.
  const created = addresses.filter((address) => present.has(address) && !isCreatedByAnother(address, deployment))
  if (Number(await askNode<string>(rpcUrl, 'eth_blockNumber')) <= created.length) return
  throw new LocalStackError(
    `The local chain in ${dataDir} was made by another release of Commonweight, whose contracts are not those of this one. ` +
      'Nothing was changed. Run "npm run reset", which removes that chain and its database, and start again.',
  )
}

type Deployment = Awaited<ReturnType<typeof readDeployment>>

/** Two contracts come with Campaigns, in its own block. */
function isCreatedByAnother(address: string, { matchingRounds, computedResult }: Deployment): boolean {
  return address === matchingRounds || address === computedResult
}
