'use client'
import { shortHex } from '@commonweight/domain/hex'
import { useId, useRef, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { isUnderWay } from '../../transactions/reduce/is-under-way'
import { useFlows } from '../../transactions/store/use-flows'
import type { WalletState } from '../../wallet/wallet-state'
import { wallet as words } from '../../wallet/words/wallet'
import { AccountPanel } from './account-panel'

export type ConnectedMenuProps = { chain: SiteChain; wallet: Extract<WalletState, { status: 'connected' }> }

/** The account in the header, and the panel that it opens. */
export function ConnectedMenu({ chain, wallet }: ConnectedMenuProps) {
  const panelId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const underWay = useFlows().filter(isUnderWay).length
  const [place, setPlace] = useState({ top: 0, right: 0 })
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
        className="btn whitespace-nowrap max-md:gap-1 max-md:px-2"
        popoverTarget={panelId}
        onClick={measure}
        aria-label={words.menu(shortHex(wallet.account))}
        data-account={wallet.account}
      >
        <span aria-hidden="true" className={`size-2 rounded-full ${isElsewhere ? 'bg-bad' : 'bg-good'}`} />
        <span className="num">{shortHex(wallet.account)}</span>
        {underWay > 0 && <span className="text-wait text-xs">{words.pending(underWay)}</span>}
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
