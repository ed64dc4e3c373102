import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../site-chain'
import type { FlowPlan } from './flow-plan'
import { loadRuntime } from './load-runtime'
import { newFlow } from './new-flow'
import { isUnderWay } from './reduce/is-under-way'
import type { Runtime } from './runtime'
import { browserFlows } from './store/browser-flows'
import { feedSnapshot } from './store/flow-feed'
import { dismissFlow, showFlow } from './store/flow-visibility'
import { flow as words } from './words/flow'
import { flowStatus } from './words/flow-status'

/** Connects if needed, prepares the steps, stores the flow and starts it. Returns why it could not begin, else null. */
export async function beginFlow(chain: SiteChain, plan: FlowPlan): Promise<string | null> {
  dismissEnded(plan.scope)
  const runtime = await loadRuntime(chain)
  const account = await runtime.connect()
  if (!account) return words.declinedConnect
  const { scope, title, token } = plan
  const earlier = await lookForEarlier(runtime, scope, account)
  if (earlier) return earlier
  const prepared = await plan.steps({ runtime, account })
  const flow = newFlow({
    scope,
    title,
    account,
    chainId: chain.deployment.chainId,
    nowMs: Date.now(),
    ...(Array.isArray(prepared) ? { steps: prepared } : prepared),
    ...(token && { token }),
  })
  browserFlows().add(flow)
  void runtime.engine.start(flow.id)
  return null
}

/** Hides ended flows of a scope before the next one begins, so that an old result is not taken for the new one. */
function dismissEnded(scope: string): void {
  for (const flow of feedSnapshot()) {
    if (flow.scope === scope && !isUnderWay(flow)) dismissFlow(flow.id)
  }
}

/** A flow that nobody waits for may have happened after all: looks for it before the same flow begins again. */
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
