'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { useEnded } from '../../transactions/store/use-ended'
import { useReading } from '../../transactions/store/use-reading'
import { type RewardState, readRewardState } from './read-reward-state'

/** @property published The list's document that the site keeps; null: none. @property given Named by the address. */
export type RewardPageProps = { chain: SiteChain; airdrop: Hex; published: string | null; given: string | null }

/** What the parts of the page get. @property token Of the reward. */
export type RewardPartProps = RewardPageProps & { reward: RewardState; token: TokenView; account: Hex | null }

/**
 * Reads a reward now and after each flow of this browser; publishes a list that fits and is not published yet. After a
 * flow about this reward it publishes it again, so that the site reads again what is in the reward.
 */
export function useRewardState({ chain, airdrop, published, given }: RewardPageProps, account: Hex | null) {
  const [opened, setOpened] = useState<string | null>(null)
  const ended = useEnded(airdrop)
  const lists = [opened, given, published].flatMap((cid) => cid ?? [])
  const read = () => readRewardState({ chain, airdrop, lists, account })
  const { found, hasFailed, look } = useReading(`${airdrop} ${account}`, read, lists.join())
  /** The list that the site was last asked to keep, and how many flows had ended then. */
  const asked = useRef({ list: published, ended: 0 })
  const publish = useEffectEvent(() => {
    const proven = found?.list?.cid
    if (!proven || (proven === asked.current.list && ended === asked.current.ended)) return
    asked.current = { list: proven, ended }
    void publishList(airdrop, proven)
  })
  // Once for each list and flow, by the reading that came after: an earlier one may have the list that was replaced.
  useEffect(() => {
    if (found) publish()
  }, [found])
  return { found, hasFailed, look, setOpened }
}

/** Has the site compare a stored list with the reward's root on the chain, and keep it. Idempotent. */
async function publishList(airdrop: Hex, list: string): Promise<boolean> {
  const body = JSON.stringify({ airdrop, list })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch('/api/rewards/lists', { method: 'POST', headers, body }).catch(() => null)
  return answer?.ok ?? false
}
