import { parseRewardList } from '@commonweight/domain/documents/reward-list'
import type { Hex } from '@commonweight/domain/hex'
import { getDocument } from '@commonweight/read-models/documents/get-document'
import { putRewardList } from '@commonweight/read-models/rewards/put-reward-list'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { rewardTree } from '@commonweight/recompute/reward-tree'
import { apiError, json } from '../../server/api-response'
import { readPageTime } from '../../server/freshness/read-head'
import { outdatePages } from '../../server/page-revision'
import { readListed } from './read-listed'

/** Keeps a stored list of a reward if its root is the one on the chain, and answers with what came of it. */
export async function keepList(airdrop: Hex, digest: Hex): Promise<Response> {
  const document = await getDocument(sharedDb(), digest)
  const lines = document && readLines(document.bytes)
  if (!lines) return apiError(404, 'not-found', 'No list with this address is stored here. Store it first.')
  const reward = await readListed(airdrop).catch((error: unknown) => {
    console.error('A reward could not be read:', error)
    return undefined
  })
  if (reward === undefined) return apiError(503, 'unavailable', 'The chain does not answer. Try again in a moment.')
  if (!reward) return apiError(422, 'invalid-parameter', 'The chain has no reward by a list with this id.')
  if (reward.root !== rewardTree(lines).root) {
    return apiError(422, 'invalid-parameter', 'This list is not that of the reward: their roots differ.')
  }
  const list = { ...reward, airdrop, digest, lines, readAt: await readPageTime() }
  const { isNew } = await putRewardList(sharedDb(), list)
  if (isNew) outdatePages()
  return json({ airdrop, root: reward.root })
}

function readLines(bytes: Uint8Array) {
  try {
    return parseRewardList(JSON.parse(new TextDecoder().decode(bytes))).lines
  } catch {
    return null
  }
}
