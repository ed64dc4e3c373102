import type { Hex } from '@commonweight/domain/hex'
import type { DepositState } from './deposit-state'

const PATIENCE_MS = 10_000
const JSON_HEADERS = { 'content-type': 'application/json' }

/** What lies at an account's deposit address. Throws if the site does not answer. */
export async function fetchDeposit(campaign: Hex, account: Hex): Promise<DepositState> {
  const response = await ask(`/api/deposits/${campaign}/${account}`, {})
  if (!response.ok) throw new Error(`The site answered ${response.status} to GET /api/deposits`)
  return response.json()
}

/** Asks the site to look at the address, also when this page is closed. */
export async function followOnSite(campaign: Hex, account: Hex): Promise<void> {
  await ask(`/api/deposits/${campaign}/${account}`, { method: 'POST', headers: JSON_HEADERS })
}

/** Asks the site to sweep a token at its expense. Returns why it does not; null: it does. */
export async function sweepBySite(sweep: { campaign: Hex; beneficiary: Hex; token: Hex }): Promise<string | null> {
  const response = await ask('/api/relay/sweeps', {
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify(sweep),
  })
  if (response.ok) return null
  const { error }: { error?: { message?: string } } = await response.json()
  return error?.message ?? `The site answered ${response.status}.`
}

function ask(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
}
