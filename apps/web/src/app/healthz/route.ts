import { answering, json } from '../../server/api-response'
import { curationState } from '../../server/curation/curation'
import { healthOf } from '../../server/freshness/health'
import { look } from '../../server/freshness/look'
import { syncState } from '../../server/freshness/sync-state'
import { siteRelayer } from '../../server/relayer/site-relayer'

/** For load balancers and `npm start`: 200 while what this site shows is fresh and right, else 503 with the reasons. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    // Each waits for the node, should it be silent.
    const [seen, relayer] = await Promise.all([look(), siteRelayer()?.status() ?? null])
    const { head, tip, indexer, lagMs } = seen
    const { ok, faults, reasons } = healthOf(seen)
    const state = syncState(head, tip, seen).kind
    const chain = { blockNumber: tip.blockNumber, answers: tip.failures === 0 }
    const behindSeconds = Math.floor(lagMs / 1_000)
    const curation = curationHealth()
    const body = { ok, state, faults, reasons, head, chain, behindSeconds, indexer, curation, relayer }
    return json(body, { status: ok ? 200 : 503 })
  })
}

/** The version of the curation file that applies, and why a newer one does not; null without a file. */
function curationHealth() {
  const state = curationState()
  return state && { sequence: state.current.sequence, problem: state.problem }
}
