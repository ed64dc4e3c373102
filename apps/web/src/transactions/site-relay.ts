import type { Hex } from '@commonweight/domain/hex'
import { transactionHash } from './wallet-answer'
import { problems as words } from './words/problems'

/** The transaction that brings a call, null if there is none yet; or why the site does not send it. */
export type RelayReport = { hash: Hex | null } | { refused: string }

export type FlowRelay = {
  /** Hands over a call that carries its signature. Idempotent. Throws if nobody knows what became of the request. */
  send: (data: Hex) => Promise<RelayReport>
  /** What became of it; hands it over again if the site has not received it. */
  report: (id: Hex, data: Hex) => Promise<RelayReport>
}

const PATIENCE_MS = 15_000
/** Codes of answers by which the site has taken nothing. */
const REFUSALS = ['invalid-parameter', 'not-found', 'refused', 'used-up', 'too-many-requests', 'too-large']

type Relayed = { state: string; hash: unknown; problem: string | null }

/** Calls that this site sends at its own expense. */
export const siteRelay: FlowRelay = {
  async send(data) {
    const headers = { 'content-type': 'application/json' }
    const response = await ask('/api/relay', { method: 'POST', headers, body: JSON.stringify({ data }) })
    if (!response.ok) return refusalIn(response)
    const relayed: Relayed = await response.json()
    return relayed.state === 'failed' ? { refused: words.relayFailed } : reportOf(relayed)
  },
  async report(id, data) {
    const response = await ask(`/api/relay/${id}`, {})
    if (response.status === 404) return siteRelay.send(data)
    if (!response.ok) throw new Error(`The site answered ${response.status} to GET /api/relay`)
    return reportOf(await response.json())
  },
}

function ask(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
}

function reportOf({ state, hash, problem }: Relayed): RelayReport {
  return state === 'refused' ? { refused: problem ?? words.relayFailed } : { hash: transactionHash(hash) }
}

async function refusalIn(response: Response): Promise<RelayReport> {
  const { error }: { error?: { code?: string; message?: string } } = await response.json()
  if (!error?.message || !REFUSALS.includes(error.code ?? '')) {
    throw new Error(`The site answered ${response.status} to POST /api/relay`)
  }
  return { refused: error.message }
}
