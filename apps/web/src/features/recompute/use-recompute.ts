'use client'
import type { RecomputeReport } from '@commonweight/recompute/recompute-report'
import { useEffect, useRef, useState } from 'react'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import type { RecomputePanelProps } from './recompute-panel-props'
import { recompute as words } from './words/recompute'
import type { RecomputeMessage } from './worker/run-recompute'

/** `detail` says how far a step is. */
export type Recomputation =
  | { status: 'idle' }
  | { status: 'cancelled' }
  | { status: 'running'; step: keyof typeof words.steps; detail: string }
  | { status: 'done'; report: RecomputeReport }
  | { status: 'failed'; text: string }

export type RecomputeChoice = { through: 'site' | 'wallet'; files: readonly File[] }

/** Runs one recomputation at a time in a worker, which is downloaded when the first begins and ends with the page. */
export function useRecompute({ chain, round }: RecomputePanelProps) {
  const [state, setState] = useState<Recomputation>({ status: 'idle' })
  const end = useRef<() => void>(() => undefined)
  const turn = useRef(0)
  useEffect(() => () => end.current(), [])

  const begin = async ({ through, files }: RecomputeChoice): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const show = (next: Recomputation) => turn.current === mine && setState(next)
    show({ status: 'running', step: through === 'wallet' ? 'wallet' : 'start', detail: '' })
    try {
      const wallet = through === 'wallet' ? await connectWallet(chain) : null
      const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await readBytes(file) })))
      const { runRecompute } = await import('./worker/run-recompute')
      if (turn.current !== mine) return
      const request = {
        deployment: chain.deployment,
        round: round.id,
        rpcUrl: wallet ? null : chain.rpcUrl,
        files: read,
      }
      end.current = runRecompute({ request, wallet, onMessage: (message) => show(stateAfter(message)) })
    } catch (error) {
      show({ status: 'failed', text: await explainLazily(error) })
    }
  }

  const cancel = (): void => {
    turn.current += 1
    end.current()
    setState({ status: 'cancelled' })
  }

  return { state, begin, cancel }
}

async function connectWallet(chain: RecomputePanelProps['chain']) {
  const runtime = await loadRuntime(chain)
  if (!(await runtime.connect())) throw new Error(words.noWallet)
  return runtime.askWallet
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

function stateAfter(message: RecomputeMessage): Recomputation {
  if (message.type === 'report') return { status: 'done', report: message.report }
  if (message.type === 'failure') return { status: 'failed', text: message.text }
  const { progress } = message
  if (progress.step === 'state') {
    return { status: 'running', step: 'state', detail: words.ofAll(`${progress.done}`, `${progress.all}`) }
  }
  if (progress.step === 'logs') {
    return { status: 'running', step: 'events', detail: words.blocks(`${progress.from}`, `${progress.to}`) }
  }
  return { status: 'running', step: progress.step, detail: '' }
}
