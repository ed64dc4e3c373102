import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../site-chain'
import type { ActionRequest } from './flow-plan'
import { loadRuntime } from './load-runtime'
import { newFlow } from './new-flow'
import { isUnderWay } from './reduce/is-under-way'
import type { Runtime } from './runtime'
import { browserFlows } from './store/browser-flows'
import { showFlow } from './store/flow-visibility'
import { flow as words } from './words/flow'
import { flowStatus } from './words/flow-status'

/** Connects if needed, prepares the calls and hands them to the machine. Says why where it could not begin. */
export async function beginFlow(chain: SiteChain, request: ActionRequest): Promise<string | null> {
  const runtime = await loadRuntime(chain)
  const account = await runtime.connect()
  if (!account) return words.declinedConnect
  const { scope, title, token } = request
  const unsettled = await lookForEarlier(runtime, scope, account)
  if (unsettled) return unsettled
  const prepared = await request.steps({ runtime, account })
  const flowParts = Array.isArray(prepared) ? { steps: prepared } : prepared
  const parameters = { scope, title, account, chainId: chain.deployment.chainId, nowMs: Date.now() }
  const flow = newFlow({ ...parameters, ...flowParts, ...(token && { token }) })
  browserFlows().add(flow)
  void runtime.engine.start(flow.id)
  return null
}

/** What went out of sight may have happened after all: it is looked for before the same is asked for once more. */
async function lookForEarlier({ engine }: Runtime, scope: string, account: Hex): Promise<string | null> {
  const store = browserFlows()
  const lost = store
    .snapshot()
    .filter((flow) => flow.scope === scope && flow.account === account && mayStillAppear(flow.state.status))
  for (const { id } of lost) {
    const seen = await engine.check(id)
    if (seen === 'unreachable') return flowStatus.unsureEarlier
    const now = store.get(id)
    if (!now || !(isUnderWay(now) || now.state.status === 'counted')) continue
    showFlow(id)
    return flowStatus.foundEarlier
  }
  return null
}

function mayStillAppear(status: string): boolean {
  return status === 'expired' || status === 'dropped' || status === 'abandoned'
}
