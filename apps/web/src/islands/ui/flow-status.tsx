'use client'
import { shortHex } from '../../format/short-hex'
import { flow as words } from '../../messages/flow'
import type { Flow, Mined } from '../../tx/flow'
import { dismissFlow } from '../../tx/flow-visibility'
import { canStart } from '../../tx/reduce-flow'
import { type StateWords, stateWords } from '../../tx/state-words'
import { loadRuntime } from '../../wallet/load-runtime'
import type { ChainProps } from '../props/chain-props'
import { useRefreshWhenCounted } from './use-refresh-when-counted'

export type FlowStatusProps = {
  chain: ChainProps
  flow: Flow
  restart: (id: string) => Promise<void>
}

const DOT: Record<StateWords['tone'], string> = {
  quiet: 'bg-faint',
  busy: 'bg-wait',
  good: 'bg-good',
  bad: 'bg-bad',
}

/** Where a flow is, in words, with what can be done about it. The page is rendered anew once the flow is counted. */
export function FlowStatus({ chain, flow, restart }: FlowStatusProps) {
  useRefreshWhenCounted(flow)
  const { state, steps, step } = flow
  const { tone, word, text } = stateWords[state.status]
  const problem = 'problem' in state ? state.problem : null
  const isOver = flow.nextCheckAtMs === null && state.status !== 'preflight'
  return (
    <section className="mt-4 border-l-3 border-line-strong bg-sunk px-4 py-3 text-sm" aria-label={flow.title}>
      <div role="status" aria-live="polite" data-flow={flow.scope} data-status={state.status}>
        <p className="flex items-center gap-2 font-medium">
          <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${DOT[tone]}`} />
          {word}
        </p>
        <p className="text-faint text-xs">{flow.title}</p>
        {steps.length > 1 && !isProven(flow) && (
          <p className="mt-1 text-soft">{words.step(step + 1, steps.length, steps[step]?.label ?? '')}</p>
        )}
        <p className="mt-1 text-soft">{problem ? problem.text : text}</p>
      </div>
      <Hashes chain={chain} flow={flow} />
      {flow.link && state.status === 'counted' && (
        <a className="mt-1 inline-flex min-h-11 items-center underline" href={flow.link.href}>
          {flow.link.label}
        </a>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {canStart(state) && (
          <button type="button" className="btn" onClick={() => void restart(flow.id)}>
            {state.status === 'idle' && !problem ? words.resume : words.again}
          </button>
        )}
        {state.status === 'unknown' && (
          <button type="button" className="btn" onClick={() => void checkNow(chain, flow.id)}>
            {words.checkNow}
          </button>
        )}
        {isOver && (
          <button type="button" className="btn btn-quiet" onClick={() => dismissFlow(flow.id)}>
            {words.dismiss}
          </button>
        )}
      </div>
    </section>
  )
}

async function checkNow(chain: ChainProps, id: string): Promise<void> {
  const { engine } = await loadRuntime(chain)
  await engine.check(id)
}

function isProven({ state }: Flow): boolean {
  return state.status === 'confirmed' || state.status === 'counted'
}

function Hashes({ chain, flow }: { chain: ChainProps; flow: Flow }) {
  const { state } = flow
  const mined: Mined | null = 'mined' in state ? state.mined : null
  const hash = mined?.hash ?? ('trace' in state ? state.trace.hash : null)
  if (!hash) return null
  const { explorerTxUrl } = chain
  return (
    <p className="mt-1 text-faint text-xs">
      {words.transaction}{' '}
      {explorerTxUrl ? (
        <a className="num underline" href={`${explorerTxUrl}${hash}`} rel="noreferrer">
          {shortHex(hash)}
        </a>
      ) : (
        <span className="num" title={hash}>
          {shortHex(hash)}
        </span>
      )}
      {mined && (
        <>
          {' · '}
          {words.block} <span className="num">{mined.blockNumber.toString()}</span>
        </>
      )}
    </p>
  )
}
