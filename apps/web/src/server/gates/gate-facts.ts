import type { Hex } from '@commonweight/domain/hex'
import { type GateTerms, getGateTerms, WrongGateError } from '@commonweight/sdk/read/get-gate-terms'
import { ContractFunctionExecutionError, createClient, HttpRequestError, http, TimeoutError } from 'viem'
import type { SiteGate } from '../../site-chain'
import { getConfig } from '../config'

/** What the chain says about a gate; `wrong`: the contract there is not a gate of this kind; `unread`: no answer. */
export type GateFacts = { status: 'read'; terms: GateTerms } | { status: 'wrong' | 'unread' }

const CHAIN = { timeout: 1_500, retryCount: 0 }
/** What a gate fixed never changes; only a missing answer is asked for again. */
const known = new Map<Hex, GateTerms>()

/** Reads what a gate counts, once; a page waits for it a second and a half at most. */
export async function readGateFacts({ address, kind }: SiteGate): Promise<GateFacts> {
  const before = known.get(address)
  if (before) return { status: 'read', terms: before }
  const { environment } = await getConfig()
  try {
    const terms = await getGateTerms(createClient({ transport: http(environment.RPC_URL, CHAIN) }), {
      gate: address,
      kind,
    })
    known.set(address, terms)
    return { status: 'read', terms }
  } catch (error) {
    return { status: isWrong(error) ? 'wrong' : 'unread' }
  }
}

function isWrong(error: unknown): boolean {
  if (error instanceof WrongGateError) return true
  if (!(error instanceof ContractFunctionExecutionError)) return false
  return error.walk((inner) => inner instanceof HttpRequestError || inner instanceof TimeoutError) === null
}
