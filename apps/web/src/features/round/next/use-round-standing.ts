import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import type { SiteChain } from '../../../site-chain'
import { loadRuntime } from '../../../transactions/load-runtime'
import { useEnded } from '../../../transactions/store/use-ended'
import type { RoundStakes, RoundStanding } from './own-step'

/** Where the account stands, read from the chain; null until then. Reads again when a flow of this browser has ended. */
export function useRoundStanding(chain: SiteChain, round: number, stakes: RoundStakes, account: Hex) {
  const [standing, setStanding] = useState<RoundStanding | null>(null)
  const ended = useEnded()
  const due = stakes.due.map(({ campaign }) => campaign).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what ended, and what can be objected to, change the chain's answer
  useEffect(() => {
    let isStale = false
    const read = async (): Promise<void> => {
      const [runtime, { readRoundStanding }] = await Promise.all([loadRuntime(chain), import('./read-round-standing')])
      const campaigns = due === '' ? [] : (due.split(',') as Hex[])
      const found = await readRoundStanding({ runtime, round, campaigns, account })
      if (!isStale) setStanding(found)
    }
    // Without an answer the page shows what everybody is shown.
    read().catch(() => !isStale && setStanding(null))
    return () => {
      isStale = true
    }
  }, [chain, round, account, due, stakes.vetoUntil, ended])
  return standing?.account === account ? standing : null
}
