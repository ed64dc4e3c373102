'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { useFlows } from '../../transactions/store/use-flows'
import { type RewardState, readRewardState } from './read-reward-state'

/** @property published The list's document that the site keeps; null: none. @property given Named by the address. */
export type RewardPageProps = { chain: SiteChain; airdrop: Hex; published: string | null; given: string | null }

/** What the parts of the page get. @property token Of the reward. */
export type RewardPartProps = RewardPageProps & { reward: RewardState; token: TokenView; account: Hex | null }

/** Reads a reward now and after each flow of this browser; publishes a list that fits and is not published yet. */
export function useRewardState({ chain, airdrop, published, given }: RewardPageProps, account: Hex | null) {
  const [found, setFound] = useState<RewardState | null | undefined>(undefined)
  const [hasFailed, setFailed] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const ended = useFlows().filter(({ state }) => state.status === 'confirmed' || state.status === 'counted').length
  /** A slow answer about an account does not replace that about the next one. */
  const newest = useRef(0)
  const look = useCallback(() => {
    newest.current += 1
    const turn = newest.current
    const isNewest = () => turn === newest.current
    setFailed(false)
    const lists = [opened, given, published].flatMap((cid) => cid ?? [])
    readRewardState({ chain, airdrop, lists, account }).then(
      (state) => isNewest() && setFound(state),
      () => isNewest() && setFailed(true),
    )
  }, [chain, airdrop, published, given, opened, account])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has ended has changed the chain
  useEffect(look, [look, ended])
  const proven = found?.list?.cid
  useEffect(() => {
    if (proven && proven !== published) void publishList(airdrop, proven)
  }, [airdrop, proven, published])
  return { found, hasFailed, look, setOpened }
}

/** Has the site compare a stored list with the reward's root on the chain, and keep it. Idempotent. */
async function publishList(airdrop: Hex, list: string): Promise<boolean> {
  const body = JSON.stringify({ airdrop, list })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch('/api/rewards/lists', { method: 'POST', headers, body }).catch(() => null)
  return answer?.ok ?? false
}
