'use client'
import type { Hex } from '@commonweight/db/views'
import { useState } from 'react'
import { flow as words } from '../../messages/flow'
import { browserFlows } from '../../tx/browser-flows'
import type { Flow, FlowLink, FlowStep } from '../../tx/flow'
import { newFlow } from '../../tx/new-flow'
import { loadRuntime } from '../../wallet/load-runtime'
import type { Runtime } from '../../wallet/runtime'
import type { ChainProps } from '../props/chain-props'
import { explainError } from './explain-error'

/** What a visitor asks for. `steps` runs once a wallet is connected and prepares the calls. */
export type ActionRequest = {
  scope: string
  title: string
  token?: Hex
  details?: Flow['details']
  steps: (context: { runtime: Runtime; account: Hex }) => Promise<FlowStep[] | LinkedSteps>
}

/** Steps whose result has a page that is known beforehand. */
export type LinkedSteps = { steps: FlowStep[]; link: FlowLink }

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

/** Begins flows: loads the wallet code, connects if needed, prepares the calls and hands them to the machine. */
export function useAction(chain: ChainProps): Action {
  const [isPreparing, setPreparing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const guarded = async (work: () => Promise<string | null>): Promise<void> => {
    setPreparing(true)
    setProblem(null)
    try {
      setProblem(await work())
    } catch (error) {
      setProblem(await explainError(error))
    } finally {
      setPreparing(false)
    }
  }
  return {
    ...{ isPreparing, problem },
    act: (request) => guarded(() => begin(chain, request)),
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

async function begin(chain: ChainProps, request: ActionRequest): Promise<string | null> {
  const runtime = await loadRuntime(chain)
  const account = await runtime.connect()
  if (!account) return words.declinedConnect
  const prepared = await request.steps({ runtime, account })
  const { steps, ...linked } = Array.isArray(prepared) ? { steps: prepared } : prepared
  const { scope, title, details, token } = request
  const parameters = { scope, title, account, chainId: chain.deployment.chainId, steps, nowMs: Date.now() }
  const flow = newFlow({ ...parameters, ...linked, ...(details && { details }), ...(token && { token }) })
  browserFlows().add(flow)
  void runtime.engine.start(flow.id)
  return null
}
