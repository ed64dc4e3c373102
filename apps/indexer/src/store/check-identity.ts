import type { Client } from 'pg'
import { FatalError } from '../errors'

export type ChainIdentity = { chainId: number; genesisHash: string; contract: string; deploymentBlock: bigint }

/** Checks that the database, unless empty, is of this chain and deployment. @throws FatalError if it is not. */
export async function checkIdentity(client: Client, identity: ChainIdentity): Promise<void> {
  const { rows } = await client.query<{ chain_id: number; genesis_hash: string; contract: string }>(
    'select * from head',
  )
  const stored = rows[0]
  if (!stored) return
  const { chainId, genesisHash, contract } = identity
  if (stored.chain_id !== chainId || stored.genesis_hash !== genesisHash) {
    throw new FatalError(
      `This database belongs to another chain: it was read from chain ${stored.chain_id} with genesis ${stored.genesis_hash}, the node is of chain ${chainId} with genesis ${genesisHash}. Use another DATABASE_URL, or on a local chain \`npm run reset\`.`,
    )
  }
  if (stored.contract !== contract) {
    throw new FatalError(
      `This database was read from the contract ${stored.contract}, not ${contract}. Use another DATABASE_URL, or on a local chain \`npm run reset\`.`,
    )
  }
}
