'use client'
import type { Hex } from '@commonweight/domain/hex'
import { lazy, Suspense, useEffect, useState } from 'react'
import { tokenAmount } from '../../format/token-amount'
import type { DepositState, DepositTarget } from './deposit-state'
import { fetchDeposit, followOnSite } from './fetch-deposit'
import { deposit as words } from './words'

const LyingMoney = lazy(() => import('./lying-money').then((module) => ({ default: module.LyingMoney })))
const RefreshButton = lazy(() => import('../give/refresh-button').then((module) => ({ default: module.RefreshButton })))

const EVERY_MS = 4_000

/** Looks at the deposit address while the page is open: what has arrived, where it is, and what came of it. */
export function FollowDeposit({ chain, campaign, account }: DepositTarget) {
  const { state, isReachable, seconds, look } = useDeposit(campaign.id, account)
  const given = state?.given ?? []
  const isEmpty = state !== null && state.unread.length === 0 && state.lying.length === 0
  return (
    <div className="mt-2 space-y-4" data-deposit-state={state ? state.phase : 'unread'}>
      <div role="status" className="text-sm text-soft">
        {!isReachable && <p className="problem">{words.watch.unreachable}</p>}
        {state && state.unread.length > 0 && <p className="problem">{words.watch.unread(state.unread.join(', '))}</p>}
        {isEmpty && given.length === 0 && <p>{words.watch.nothing}</p>}
      </div>
      {state !== null && state.lying.length > 0 && (
        <Suspense fallback={null}>
          {state.lying.map((lying) => (
            <LyingMoney
              key={lying.token.address}
              chain={chain}
              campaign={campaign}
              account={account}
              lying={lying}
              phase={state.phase}
              onDone={look}
            />
          ))}
        </Suspense>
      )}
      {given.length > 0 && (
        <div>
          <h3 className="font-medium text-sm">{words.watch.given}</h3>
          <ul className="text-sm">
            {given.map(({ amount, txHash, logIndex }) => (
              <li key={`${txHash} ${logIndex}`} className="flex items-center gap-4" data-given={amount}>
                <span className="num">{tokenAmount(BigInt(amount), campaign.token, 'exact')}</span>
                <a className="inline-flex min-h-11 items-center underline" href={`/receipts/${txHash}`}>
                  {words.watch.receipt}
                </a>
              </li>
            ))}
          </ul>
          <p className="text-sm text-soft">{words.watch.counts}</p>
          <Suspense fallback={null}>
            <RefreshButton chain={chain} campaign={campaign} donor={account} version={`${given.length}`} />
          </Suspense>
          <a className="inline-flex min-h-11 items-center text-sm underline" href={`/me/${account}`}>
            {words.watch.account}
          </a>
        </div>
      )}
      <p className="text-faint text-xs">
        {seconds !== null && `${words.watch.looked(seconds)} `}
        {words.watch.close}
      </p>
    </div>
  )
}

/** Asks every few seconds while somebody looks at the page; the last answer stays while the site is silent. */
function useDeposit(campaign: Hex, account: Hex) {
  const [state, setState] = useState<DepositState | null>(null)
  const [isReachable, setReachable] = useState(true)
  const [seconds, setSeconds] = useState<number | null>(null)
  const [version, setVersion] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to look at once
  useEffect(() => {
    let isStale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const found = document.hidden ? undefined : await fetchDeposit(campaign, account).catch(() => null)
      if (isStale) return
      if (found) {
        setState(found)
        setSeconds(0)
      }
      if (found !== undefined) setReachable(found !== null)
      timer = setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    const clock = setInterval(() => setSeconds((past) => (past === null ? null : past + 1)), 1_000)
    return () => {
      isStale = true
      clearTimeout(timer)
      clearInterval(clock)
    }
  }, [campaign, account, version])
  useEffect(() => {
    // Without it the page looks itself, while it is open.
    followOnSite(campaign, account).catch(() => undefined)
  }, [campaign, account])
  return { state, isReachable, seconds, look: () => setVersion((count) => count + 1) }
}
