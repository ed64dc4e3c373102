import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import type { SiteChain } from '../../../site-chain'
import { loadRuntime } from '../../../transactions/load-runtime'
import { useEnded } from '../../../transactions/store/use-ended'
import { useVerified } from '../../identity/use-verified'
import type { Standing } from './own-step'

type Subject = { id: Hex; gate: Hex | null; version: string }

/**
 * Where the account stands, read from the chain; null until then, or without an account. Reads again when a flow of
 * this browser has ended, when the account is verified, and when `version`, a text of what the page shows, changes.
 */
export function useStanding(chain: SiteChain, { id, gate, version }: Subject, account: Hex | null): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null)
  const verified = useVerified()
  const ended = useEnded()
  // biome-ignore lint/correctness/useExhaustiveDependencies: version, ended and verified say when the chain has changed
  useEffect(() => {
    if (!account) return setStanding(null)
    let isStale = false
    const read = async (): Promise<void> => {
      const [runtime, { readStanding }] = await Promise.all([loadRuntime(chain), import('./read-standing')])
      const found = await readStanding({ runtime, campaign: id, gate, account })
      if (!isStale) setStanding(found)
    }
    // Without an answer the page shows what everybody is shown; "Me" has the same steps.
    read().catch(() => !isStale && setStanding(null))
    return () => {
      isStale = true
    }
  }, [chain, id, gate, account, version, ended, verified])
  return standing?.account === account ? standing : null
}
