import { flow as words } from '../../messages/flow'
import { browserFlows } from '../../tx/browser-flows'
import { newFlow } from '../../tx/new-flow'
import { loadRuntime } from '../../wallet/load-runtime'
import type { ChainProps } from '../props/chain-props'
import type { ActionRequest } from './use-action'

/** Connects if needed, prepares the calls and hands them to the machine. Says why where it could not begin. */
export async function beginFlow(chain: ChainProps, request: ActionRequest): Promise<string | null> {
  const runtime = await loadRuntime(chain)
  const account = await runtime.connect()
  if (!account) return words.declinedConnect
  const prepared = await request.steps({ runtime, account })
  const flowParts = Array.isArray(prepared) ? { steps: prepared } : prepared
  const { scope, title, token } = request
  const parameters = { scope, title, account, chainId: chain.deployment.chainId, nowMs: Date.now() }
  const flow = newFlow({ ...parameters, ...flowParts, ...(token && { token }) })
  browserFlows().add(flow)
  void runtime.engine.start(flow.id)
  return null
}
