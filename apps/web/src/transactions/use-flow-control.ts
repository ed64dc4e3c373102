'use client'
import { useState } from 'react'
import type { SiteChain } from '../site-chain'
import { explainLazily } from './errors/explain-lazily'
import type { ActionRequest } from './flow-plan'
import { loadRuntime } from './load-runtime'
import { feedSnapshot } from './store/flow-feed'
import { dismissEnded } from './store/flow-visibility'
import { flow as words } from './words/flow'

export type Action = {
  /** From the click until the flow has taken over. */
  isPreparing: boolean
  /** What kept a flow from beginning. */
  problem: string | null
  act: (request: ActionRequest) => Promise<void>
  /** Only connects, so that what depends on the account can be seen before anything is signed. */
  connect: () => Promise<void>
  /** Continues or repeats a flow. */
  restart: (id: string) => Promise<void>
}

/** Begins flows. All code for it is downloaded on the first click. */
export function useAction(chain: SiteChain): Action {
  const [isPreparing, setPreparing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const guarded = async (work: () => Promise<string | null>): Promise<void> => {
    setPreparing(true)
    setProblem(null)
    try {
      setProblem(await work())
    } catch (error) {
      setProblem(await explainLazily(error))
    } finally {
      setPreparing(false)
    }
  }
  return {
    ...{ isPreparing, problem },
    act: (request) =>
      guarded(async () => {
        dismissEnded(feedSnapshot(), request.scope)
        const { beginFlow } = await import('./begin-flow')
        return beginFlow(chain, request)
      }),
    connect: () =>
      guarded(async () => {
        const runtime = await loadRuntime(chain)
        return (await runtime.connect()) ? null : words.declinedConnect
      }),
    restart: (id) =>
      guarded(async () => {
        const { engine } = await loadRuntime(chain)
        void engine.start(id)
        return null
      }),
  }
}
