import { head } from '@commonweight/db/queries/head'
import { sharedDb } from '@commonweight/db/shared-db'
import { answering, json } from '../../server/api-response'
import { chainTip } from '../../server/chain-tip'
import { curationState } from '../../server/curation'
import { syncState } from '../../server/sync-state'

/** For load balancers and the launcher: 200 while the database answers and something has been indexed. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const seen = await head(sharedDb())
    const state = syncState(seen, chainTip())
    return json(
      { ok: state.kind !== 'empty', state: state.kind, head: seen, curation: curationHealth() },
      { status: state.kind === 'empty' ? 503 : 200 },
    )
  })
}

/** Which version of the curation file holds, and why a newer one does not; null without one. The site itself is well. */
function curationHealth() {
  const state = curationState()
  return state && { sequence: state.current.sequence, problem: state.problem }
}
