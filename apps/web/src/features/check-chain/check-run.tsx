'use client'
import { shortHex } from '@commonweight/domain/hex'
import type { PageDifference, PageReport } from '@commonweight/recompute/page-check/check-claims'
import type { FigureKey } from '@commonweight/recompute/page-check/figures'
import { useEffect, useRef, useState } from 'react'
import { countText } from '../../format/number'
import { useWallet } from '../../wallet/use-wallet'
import { ThroughField } from '../recompute/through-field'
import type { CheckChainProps } from './check-chain-props'
import { type CheckState, runCheck, type Through } from './run-check'
import { checkChain as words } from './words/check-chain'
import { figures } from './words/figures'

/** Differences that are listed one by one. */
const MAX_LISTED = 50

/** Checks at once, through the visitor's wallet if one is connected, and again on request. */
export function CheckRun(props: CheckChainProps) {
  const isConnected = useWallet().status === 'connected'
  const [through, setThrough] = useState<Through>(isConnected ? 'wallet' : 'site')
  const [state, setState] = useState<CheckState>({ status: 'running', done: 0, all: 0 })
  const turn = useRef(0)
  const host = new URL(props.chain.rpcUrl).host
  const check = async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const show = (next: CheckState) => turn.current === mine && setState(next)
    show({ status: 'running', done: 0, all: 0 })
    const onProgress = (done: number, all: number) => void show({ status: 'running', done, all })
    show(await runCheck({ ...props, through, onProgress }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the click that opened it begins the first check, no other
  useEffect(() => {
    void check()
  }, [])
  return (
    <div className="max-w-2xl space-y-4" data-check={state.status}>
      <p className="text-sm text-soft">{words.lead}</p>
      <div role="status">
        {state.status === 'running' && (
          <p className="text-sm text-soft">{words.running(countText(state.done), countText(state.all))}</p>
        )}
        {state.status === 'done' && <Report report={state.report} source={sourceOf(state.through, host)} />}
      </div>
      {state.status === 'failed' && (
        <p role="alert" className="notice notice-bad wrap-anywhere">
          {state.text}
        </p>
      )}
      <ThroughField host={host} through={through} setThrough={setThrough} />
      <button type="button" className="btn" disabled={state.status === 'running'} onClick={() => void check()}>
        {words.again}
      </button>
    </div>
  )
}

function sourceOf(through: Through, host: string): string {
  return through === 'wallet' ? words.wallet : words.site(host)
}

function Report({ report, source }: { report: PageReport; source: string }) {
  const { differences, block } = report
  const all = countText(report.figures)
  return (
    <div className="space-y-2">
      <div className={`notice ${differences.length === 0 ? 'notice-good' : 'notice-bad'} space-y-1`}>
        <p className="font-medium">
          {differences.length === 0 ? words.agrees(all) : words.differs(countText(differences.length), all)}
        </p>
        {differences.length > 0 && (
          <ul className="list-disc pl-5 text-xs wrap-anywhere">
            {differences.slice(0, MAX_LISTED).map((difference) => (
              <li key={`${difference.key} ${difference.subject.join(' ')}`} data-figure={difference.key}>
                <Line difference={difference} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="text-xs text-faint">
        {words.readAt(countText(block), source)} {words.notRead}
      </p>
    </div>
  )
}

function Line({ difference }: { difference: PageDifference }) {
  const { key, subject, page, chain } = difference
  const about = subject.map((part) => (part.startsWith('0x') ? shortHex(part) : part)).join(', ')
  return (
    <>
      {words.difference(figures[key as FigureKey] ?? key, page, chain ?? words.nothing)}
      <span className="num block text-faint">{words.about(about)}</span>
    </>
  )
}
