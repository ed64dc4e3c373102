'use client'
import { useState } from 'react'
import type { SiteChain } from '../site-chain'
import { explainLazily } from './errors/explain-lazily'
import type { FlowPlan } from './flow-plan'
import { loadRuntime } from './load-runtime'
import { flow as words } from './words/flow'

export type FlowControl = {
  /** From the click until the flow has begun. */
  isPreparing: boolean
  /** Why a flow could not begin. */
  problem: string | null
  begin: (plan: FlowPlan) => Promise<void>
  /** Only connects, so that what depends on the account can be seen before anything is signed. */
  connect: () => Promise<void>
  /** Continues or repeats a flow. */
  restart: (id: string) => Promise<void>
}

/** Begins flows. All code for it is downloaded on the first click. */
export function useFlowControl(chain: SiteChain): FlowControl {
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
    isPreparing,
    problem,
    begin: (plan) =>
      guarded(async () => {
        const { beginFlow } = await import('./begin-flow')
        return beginFlow(chain, plan)
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
