import { parseRewardList } from '@commonweight/domain/documents/reward-list'
import type { Hex } from '@commonweight/domain/hex'
import { getDocument } from '@commonweight/read-models/documents/get-document'
import { putRewardList } from '@commonweight/read-models/rewards/put-reward-list'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { rewardTree } from '@commonweight/recompute/reward-tree'
import { getAirdrop } from '@commonweight/sdk/read/get-airdrop'
import { createClient, http } from 'viem'
import { apiError, json } from '../../server/api-response'
import { getConfig } from '../../server/config'
import { outdatePages } from '../../server/page-revision'

/** The creator's page waits. */
const CHAIN = { timeout: 2_500, retryCount: 0 }

/** Keeps a stored list of a reward if its root is the one on the chain, and answers with what came of it. */
export async function keepList(airdrop: Hex, digest: Hex): Promise<Response> {
  const document = await getDocument(sharedDb(), digest)
  const list = document && readLines(document.bytes)
  if (!list) return apiError(404, 'not-found', 'No list with this address is stored here. Store it first.')
  const { environment, chain } = await getConfig()
  const client = createClient({ transport: http(environment.RPC_URL, CHAIN) })
  const reward = await getAirdrop(client, { deployment: chain.deployment, airdrop }).catch((error: unknown) => {
    console.error('A reward could not be read:', error)
    return undefined
  })
  if (reward === undefined) return apiError(503, 'unavailable', 'The chain does not answer. Try again in a moment.')
  const { root } = rewardTree(list)
  if (!reward || reward.kind === 'campaign' || reward.source !== root) {
    return apiError(422, 'invalid-parameter', 'This list is not that of the reward: their roots differ.')
  }
  await putRewardList(sharedDb(), { airdrop, digest, root, token: reward.token, amount: reward.amount, lines: list })
  outdatePages()
  return json({ airdrop, root })
}

function readLines(bytes: Uint8Array) {
  try {
    return parseRewardList(JSON.parse(new TextDecoder().decode(bytes))).lines
  } catch {
    return null
  }
}
