'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { loadRuntime } from '../../transactions/load-runtime'
import { useEnded } from '../../transactions/store/use-ended'
import { useVerified } from '../identity/use-verified'
import type { FundCampaign } from './fund-facts'
import type { DonorFacts } from './quote-donation'

/**
 * The connected account as the chain knows it; null until it is read. Reads again when a transaction of it ends, or when
 * it is verified.
 */
export function useDonor(chain: SiteChain, campaign: FundCampaign, account: Hex | null): DonorFacts | null {
  const [facts, setFacts] = useState<DonorFacts | null>(null)
  const { id, gate, token, total } = campaign
  const verified = useVerified()
  const ended = useEnded()
  // biome-ignore lint/correctness/useExhaustiveDependencies: total, ended and verified say when the chain has changed
  useEffect(() => {
    if (!account) return setFacts(null)
    let isStale = false
    const read = async (): Promise<void> => {
      const [runtime, { readDonor }] = await Promise.all([loadRuntime(chain), import('./quote-donation')])
      const found = await readDonor({ runtime, account, campaign: id, gate, token })
      if (!isStale) setFacts(found)
    }
    // Without these facts the panel still works; the preflight finds what is missing.
    read().catch(() => !isStale && setFacts(null))
    return () => {
      isStale = true
    }
  }, [chain, id, gate, token, total, account, ended, verified])
  return facts?.account === account ? facts : null
}
