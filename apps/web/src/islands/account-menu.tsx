'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { shortHex } from '../format/short-hex'
import { wallet as words } from '../messages/wallet'
import { useFlows } from '../tx/use-flows'
import { loadRuntime } from '../wallet/load-runtime'
import { useWallet } from '../wallet/use-wallet'
import { rememberedAccount } from '../wallet/wallet-state'
import type { AccountMenuProps } from './props/account-menu-props'
import type { ChainProps } from './props/chain-props'
import { AccountPanel } from './ui/account-panel'
import { explainError } from './ui/explain-error'

/** In the header of every page: connects, shows the account and what is under way, takes up what earlier pages left. */
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
      setProblem(await explainError(error))
    } finally {
      setLoading(false)
    }
  }
  if (wallet.status === 'connected') return <ConnectedMenu chain={chain} />
  const isBusy = isLoading || wallet.status === 'connecting'
  return (
    <div className="relative">
      <button type="button" className="btn" disabled={isBusy} onClick={() => void connect()}>
        {isBusy ? words.connecting : words.connect}
      </button>
      {problem && (
        <p role="alert" className="notice notice-bad absolute right-0 z-20 mt-2 w-72 max-w-[90vw]">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Loads the wallet code on a page's load only for visitors who were connected or wait for a transaction. */
function useResume(chain: ChainProps): void {
  const flows = useFlows()
  const isWaiting = flows.some(({ nextCheckAtMs, state }) => nextCheckAtMs !== null || state.status === 'preflight')
  const hasResumed = useRef(false)
  useEffect(() => {
    if (hasResumed.current || (!isWaiting && !rememberedAccount())) return
    hasResumed.current = true
    // A failed download is told on the next click, which tries again.
    loadRuntime(chain).catch(() => undefined)
  }, [chain, isWaiting])
}

function ConnectedMenu({ chain }: { chain: ChainProps }) {
  const wallet = useWallet()
  const panelId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const underWay = useFlows().filter(({ nextCheckAtMs }) => nextCheckAtMs !== null).length
  const [place, setPlace] = useState({ top: 0, right: 0 })
  if (wallet.status !== 'connected') return null
  const isElsewhere = wallet.chainId !== chain.deployment.chainId
  const measure = (): void => {
    const box = button.current?.getBoundingClientRect()
    if (box) setPlace({ top: box.bottom + 8, right: Math.max(8, document.documentElement.clientWidth - box.right) })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn"
        popoverTarget={panelId}
        onClick={measure}
        aria-label={words.menu(shortHex(wallet.account))}
        data-account={wallet.account}
      >
        <span aria-hidden="true" className={`size-2 rounded-full ${isElsewhere ? 'bg-bad' : 'bg-good'}`} />
        <span className="num">{shortHex(wallet.account)}</span>
        {underWay > 0 && <span className="num text-wait">·{underWay}</span>}
      </button>
      <div
        id={panelId}
        popover="auto"
        className="panel fixed inset-auto m-0 w-80 max-w-[calc(100vw-1rem)] text-ink shadow-overlay"
        style={place}
      >
        <AccountPanel chain={chain} wallet={wallet} underWay={underWay} />
      </div>
    </>
  )
}
