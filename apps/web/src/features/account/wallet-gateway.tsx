'use client'
import { shortHex } from '@commonweight/domain/hex'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import type { SiteChain } from '../../site-chain'
import { useFlowControl } from '../../transactions/use-flow-control'
import { useWallet } from '../../wallet/use-wallet'
import { connectWallet as walletWords } from '../../wallet/words/connect'
import { gateway as words } from './words'

/** For /me, /lab and /attest: sends a visitor with a connected wallet to `${href}/<address>`, offers to connect otherwise. */
type WalletGatewayProps = {
  chain: SiteChain
  href: '/me' | '/lab' | '/attest'
  prompt: string
  /** What works without a wallet. */
  children: ReactNode
}

/** Leads to the page of the connected account; `children` to that of any other. */
export function WalletGateway({ chain, href, prompt, children }: WalletGatewayProps) {
  const wallet = useWallet()
  const router = useRouter()
  const { connect, isPreparing, problem } = useFlowControl(chain)
  const account = wallet.status === 'connected' ? wallet.account : null
  useEffect(() => {
    if (account) router.replace(`${href}/${account}`)
  }, [account, href, router])
  const isBusy = isPreparing || wallet.status === 'connecting'
  return (
    <div className="panel max-w-xl">
      <p>{prompt}</p>
      <div className="mt-4">
        {account ? (
          <a className="btn btn-ink" href={`${href}/${account}`}>
            {words.go} {shortHex(account)}
          </a>
        ) : (
          <button type="button" className="btn btn-ink needs-script" disabled={isBusy} onClick={() => void connect()}>
            {isBusy ? walletWords.connecting : words.connect}
          </button>
        )}
        <noscript>
          <p className="notice notice-wait">{words.connectNeedsScript}</p>
        </noscript>
        {problem && (
          <p className="problem mt-2" role="alert">
            {problem}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
