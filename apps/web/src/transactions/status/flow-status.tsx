'use client'
import { shortHex } from '@commonweight/domain/hex'
import { Component, lazy, type ReactNode, Suspense } from 'react'
import type { SiteChain } from '../../site-chain'
import type { Flow } from '../flow'
import { loadRuntime } from '../load-runtime'
import { isUnderWay } from '../reduce/is-under-way'
import { canStart } from '../reduce/reduce-flow'
import { dismissFlow } from '../store/flow-visibility'
import { flowStatus as words } from '../words/flow-status'
import type { StateWords } from '../words/state-words'
import { useRefreshWhenCounted } from './use-refresh-when-counted'
import { wordsOfFlow } from './words-of-state'

const ProposalProgress = lazy(() =>
  import('./proposal-progress').then((module) => ({ default: module.ProposalProgress })),
)

export type FlowStatusProps = {
  chain: SiteChain
  flow: Flow
  restart: (id: string) => Promise<void>
}

const DOT: Record<StateWords['tone'], string> = {
  quiet: 'bg-faint',
  busy: 'bg-wait',
  good: 'bg-good',
  bad: 'bg-bad',
}

/** A flow's state, and what can be done about it. Renders the page again once the flow is counted. */
export function FlowStatus(props: FlowStatusProps) {
  return (
    <Contained key={props.flow.id}>
      <Status {...props} />
    </Contained>
  )
}

/** A flow that cannot be shown must not take the page with it. */
class Contained extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children
  }
}

function Status({ chain, flow, restart }: FlowStatusProps) {
  useRefreshWhenCounted(flow)
  const { state, steps, step } = flow
  const { tone, word, text } = wordsOfFlow(flow)
  const problem = 'problem' in state ? state.problem : null
  return (
    <section className="mt-4 border-l-3 border-line-strong bg-sunk px-4 py-3 text-sm" aria-label={flow.title}>
      <div role="status" aria-live="polite" data-flow={flow.scope} data-flow-id={flow.id} data-status={state.status}>
        <p className="flex items-center gap-2 font-medium">
          <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${DOT[tone]}`} />
          {word}
        </p>
        <p className="text-faint text-xs">{flow.title}</p>
        {steps.length > 1 && !isProven(flow) && (
          <p className="mt-1 text-soft">{words.step(step + 1, steps.length, steps[step]?.label ?? '')}</p>
        )}
        <p className="mt-1 text-soft">{problem ? problem.text : text}</p>
        {state.status === 'proposed' && state.trace.proposal && (
          <Suspense fallback={null}>
            <ProposalProgress chain={chain} hash={state.trace.proposal} />
          </Suspense>
        )}
      </div>
      <Hashes chain={chain} flow={flow} />
      {flow.link && state.status === 'counted' && (
        <a className="mt-1 inline-flex min-h-11 items-center underline" href={flow.link.href}>
          {flow.link.label}
        </a>
      )}
      <Choices chain={chain} flow={flow} restart={restart} />
    </section>
  )
}

function Choices({ chain, flow, restart }: FlowStatusProps) {
  const { state } = flow
  const waits = state.status === 'unknown' || state.status === 'asked' || state.status === 'proposed'
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {canStart(state) && (
        <button type="button" className="btn" onClick={() => void restart(flow.id)}>
          {againLabel(flow)}
        </button>
      )}
      {waits && (
        <button type="button" className="btn" onClick={() => void ask(chain, flow.id, 'check')}>
          {words.checkNow}
        </button>
      )}
      {waits && state.status !== 'unknown' && (
        <button type="button" className="btn btn-quiet" onClick={() => void ask(chain, flow.id, 'giveUp')}>
          {words.stopWaiting}
        </button>
      )}
      {!isUnderWay(flow) && (
        <button type="button" className="btn btn-quiet" onClick={() => dismissFlow(flow.id)}>
          {words.dismiss}
        </button>
      )}
    </div>
  )
}

function againLabel({ state, steps, step }: Flow): string {
  if (state.status !== 'idle') return words.again
  if (steps[step]?.relay?.isRefused) return words.byWallet
  return state.problem ? words.again : words.resume
}

async function ask(chain: SiteChain, id: string, what: 'check' | 'giveUp'): Promise<void> {
  const { engine } = await loadRuntime(chain)
  await engine[what](id)
}

function isProven({ state }: Flow): boolean {
  return state.status === 'confirmed' || state.status === 'counted'
}

function Hashes({ chain, flow }: { chain: SiteChain; flow: Flow }) {
  const { state } = flow
  const mined = 'mined' in state ? state.mined : null
  const trace = 'trace' in state ? state.trace : null
  const hash = mined?.hash ?? trace?.hash
  if (!hash) return trace?.proposal ? <Line label={words.proposal} hash={trace.proposal} /> : null
  const { explorerTxUrl } = chain
  return (
    <Line label={words.transaction} hash={hash} {...(explorerTxUrl && { href: `${explorerTxUrl}${hash}` })}>
      {mined && (
        <>
          {' · '}
          {words.block} <span className="num">{mined.blockNumber.toString()}</span>
          {'depth' in state && ` · ${words.depth(state.depth)}`}
        </>
      )}
    </Line>
  )
}

function Line({ label, hash, href, children }: { label: string; hash: string; href?: string; children?: ReactNode }) {
  return (
    <p className="mt-1 text-faint text-xs">
      {label}{' '}
      {href ? (
        <a className="num underline" href={href} rel="noreferrer">
          {shortHex(hash)}
        </a>
      ) : (
        <span className="num" title={hash}>
          {shortHex(hash)}
        </span>
      )}
      {children}
    </p>
  )
}
