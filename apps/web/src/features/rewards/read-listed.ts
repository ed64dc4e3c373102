import type { Hex } from '@commonweight/domain/hex'
import type { ReadReward } from '@commonweight/read-models/rewards/put-reward-list'
import { getAirdrop } from '@commonweight/sdk/read/get-airdrop'
import { createClient, http } from 'viem'
import { getConfig } from '../../server/config'

/** Somebody waits. */
const CHAIN = { timeout: 2_500, retryCount: 0 }

/** What the chain says of a reward with a list; null: there is none with this id. Throws when the node is silent. */
export async function readListed(airdrop: Hex): Promise<ReadReward | null> {
  const { environment, chain } = await getConfig()
  const client = createClient({ transport: http(environment.RPC_URL, CHAIN) })
  const reward = await getAirdrop(client, { deployment: chain.deployment, airdrop })
  if (!reward || reward.kind === 'campaign') return null
  const { kind, source, token, amount, claimed, expiresAt } = reward
  return { kind, root: source, token, amount, claimed, expiresAt }
}
