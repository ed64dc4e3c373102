'use client'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import { hasUnfinishedFlows } from '../../transactions/store/stored-flows'
import { useWallet } from '../../wallet/use-wallet'
import { isFramed, rememberedAccount } from '../../wallet/wallet-state'
import { connectWallet as words } from '../../wallet/words/connect'

type AccountMenuProps = { chain: SiteChain }

const ConnectedMenu = lazy(() => import('./connected-menu').then((module) => ({ default: module.ConnectedMenu })))

/** In the header of every page: connects, shows the account and its current flows, resumes what earlier pages left. */
export function AccountMenu({ chain }: AccountMenuProps) {
  const wallet = useWallet()
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useResume(chain)
  const connect = async (): Promise<void> => {
    setLoading(true)
    setProblem(null)
    try {
      await (await loadRuntime(chain)).connect()
    } catch (error) {
      setProblem(await explainLazily(error))
    } finally {
      setLoading(false)
    }
  }
  if (wallet.status === 'connected') {
    return (
      <Suspense fallback={null}>
        <ConnectedMenu chain={chain} wallet={wallet} />
      </Suspense>
    )
  }
  const isBusy = isLoading || wallet.status === 'connecting'
  return (
    <div className="relative">
      <noscript>
        <span className="block max-w-40 text-right text-xs text-soft">{words.needsScript}</span>
      </noscript>
      <button
        type="button"
        className="btn needs-script gap-1 whitespace-nowrap max-md:px-2"
        aria-label={isBusy ? undefined : words.connect}
        disabled={isBusy}
        onClick={() => void connect()}
      >
        {isBusy ? words.connecting : words.connectShort}{' '}
        {!isBusy && <span className="max-md:hidden">{words.wallet}</span>}
      </button>
      {problem && (
        <p role="alert" className="notice notice-bad absolute right-0 z-20 mt-2 w-72 max-w-[90vw]">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Loads the wallet code without a click only for visitors who were connected, whose flow has not ended, or in a Safe. */
function useResume(chain: SiteChain): void {
  const hasResumed = useRef(false)
  useEffect(() => {
    if (hasResumed.current || !(hasUnfinishedFlows() || rememberedAccount() || isFramed())) return
    hasResumed.current = true
    // The next click tries again, and reports a failed download.
    loadRuntime(chain).catch(() => undefined)
  }, [chain])
}
