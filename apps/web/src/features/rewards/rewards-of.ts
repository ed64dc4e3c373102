import type { Hex } from '@commonweight/domain/hex'
import { refreshReward } from '@commonweight/read-models/rewards/put-reward-list'
import { type ListedReward, listRewardsOf } from '@commonweight/read-models/rewards/reward-lists'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { getConfig } from '../../server/config'
import { readPageTime } from '../../server/freshness/read-head'
import { readListed } from './read-listed'

/** What is in a reward changes with claims and money added, which the indexer does not follow. */
const FRESH_SECONDS = 300

let isReading = false

/**
 * Rewards whose published list names an account, as they were when last read. Those read too long ago are read again
 * afterwards, for the next view: a reward that was emptied after it was published loses its place to others.
 */
export async function rewardsOf(account: Hex): Promise<ListedReward[]> {
  const [{ chain }, now] = await Promise.all([getConfig(), readPageTime()])
  const tokens = chain.tokens.map(({ address }) => address)
  const rewards = await listRewardsOf(sharedDb(), account, { tokens, now })
  const stale = rewards.filter(({ readAt }) => readAt < now - FRESH_SECONDS)
  // One page's rewards at a time: views of many accounts are no load on the node.
  if (stale.length > 0 && !isReading) {
    isReading = true
    void readAgain(stale, now).finally(() => {
      isReading = false
    })
  }
  return rewards
}

/** One after the other; ends when the node or the database does not answer. */
async function readAgain(rewards: readonly ListedReward[], now: number): Promise<void> {
  try {
    for (const { airdrop } of rewards) {
      const read = await readListed(airdrop)
      if (read) await refreshReward(sharedDb(), airdrop, now, read)
    }
  } catch (error) {
    console.error('A reward could not be read again:', error)
  }
}
