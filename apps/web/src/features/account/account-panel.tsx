'use client'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { lazy, Suspense, useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import type { WalletState } from '../../wallet/wallet-state'
import { wallet as words } from '../../wallet/words/wallet'
import { TestMoney } from './test-money'

// Decided while building: other builds do not contain the demo wallet's roles. Only a literal decides there.
const DemoRoles =
  process.env.NEXT_PUBLIC_CHAIN_ID === '31337'
    ? lazy(() => import('./demo-role-picker').then(({ DemoRolePicker }) => ({ default: DemoRolePicker })))
    : null

export type AccountPanelProps = {
  chain: SiteChain
  wallet: Extract<WalletState, { status: 'connected' }>
  underWay: number
}

/** What opens under the account in the header. */
export function AccountPanel({ chain, wallet, underWay }: AccountPanelProps) {
  const { deployment } = chain
  return (
    <div className="flex flex-col gap-4 text-sm">
      <div>
        <p className="text-faint text-xs">{words.connectedWith(wallet.walletName)}</p>
        <p className="num mt-1 text-xs break-all">{wallet.account}</p>
        {underWay > 0 && <p className="mt-2 text-wait">{words.unfinished(underWay)}</p>}
      </div>
      {wallet.chainId !== deployment.chainId && <WrongChain chain={chain} />}
      <nav className="flex flex-col border-y border-line py-1">
        <a className="inline-flex h-11 items-center" href={`/me/${wallet.account}`}>
          {words.mine}
        </a>
        <a className="inline-flex h-11 items-center" href={`/lab/${wallet.account}`}>
          {words.desk}
        </a>
        <a className="inline-flex h-11 items-center" href={`/attest/${wallet.account}`}>
          {words.attest}
        </a>
      </nav>
      {DemoRoles && (
        <Suspense fallback={null}>
          <DemoRoles walletId={wallet.walletId} />
        </Suspense>
      )}
      {deployment.chainId === LOCAL_CHAIN_ID && <TestMoney chain={chain} />}
      <div className="flex flex-wrap gap-2">
        <CopyAddress account={wallet.account} />
        <button
          type="button"
          className="btn btn-quiet"
          onClick={() => void loadRuntime(chain).then((runtime) => runtime.disconnect())}
        >
          {words.disconnect}
        </button>
      </div>
    </div>
  )
}

function WrongChain({ chain }: { chain: SiteChain }) {
  const [problem, setProblem] = useState<string | null>(null)
  const change = async (): Promise<void> => {
    try {
      await (await loadRuntime(chain)).switchChain()
      setProblem(null)
    } catch (error) {
      const why = await explainLazily(error)
      setProblem(`${words.switchRefused} ${why}`)
    }
  }
  return (
    <div className="notice notice-bad">
      <p>{words.wrongChain(chain.chainName)}</p>
      <button type="button" className="btn mt-2" onClick={() => void change()}>
        {words.switchChain(chain.chainName)}
      </button>
      {problem && (
        <p role="alert" className="problem mt-2">
          {problem}
        </p>
      )}
    </div>
  )
}

function CopyAddress({ account }: { account: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(account)
    setCopied(true)
  }
  return (
    <button type="button" className="btn" onClick={() => void copy()}>
      {isCopied ? words.copied : words.copy}
    </button>
  )
}
