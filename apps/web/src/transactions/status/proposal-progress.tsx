'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useEffect, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import type { Proposal } from '../../wallet/safe-parent'
import { useWallet } from '../../wallet/use-wallet'
import { loadRuntime } from '../load-runtime'
import { proposal as words } from '../words/proposal'

const EVERY_MS = 4_000

/** How many owners of the Safe around this page have signed a proposal; nothing with other wallets. */
export function ProposalProgress({ chain, hash }: { chain: SiteChain; hash: Hex }) {
  const found = useProposal(chain, hash)
  if (!found) return null
  const { given, required, isOver } = found
  return (
    <p className="mt-1 font-medium" data-signatures={`${given}/${required}`}>
      {isOver ? words.over : words.signatures(given, required)}
    </p>
  )
}

/** Asked again while the page is open. */
function useProposal(chain: SiteChain, hash: Hex): Proposal | null {
  const [found, setFound] = useState<Proposal | null>(null)
  const wallet = useWallet()
  const isSafe = wallet.status === 'connected' && wallet.walletId === 'safe'
  useEffect(() => {
    if (!isSafe) return
    let isStale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const answer = await loadRuntime(chain)
        .then((runtime) => runtime.proposal(hash))
        .catch(() => null)
      if (isStale) return
      if (answer) setFound(answer)
      timer = setTimeout(() => void ask(), EVERY_MS)
    }
    void ask()
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [chain, hash, isSafe])
  return found
}
