import type { Hex } from '@commonweight/domain/hex'
import { contractRefusal } from '@commonweight/sdk/call/contract-refusal'
import { type GateTerms, getGateTerms, WrongGateError } from '@commonweight/sdk/read/get-gate-terms'
import {
  AbiDecodingDataSizeTooSmallError,
  BaseError,
  type Client,
  ContractFunctionZeroDataError,
  createClient,
  http,
} from 'viem'
import type { SiteGate } from '../../site-chain'
import { getConfig } from '../config'

/** What the chain says about a gate; `wrong`: the contract there is not a gate of this kind; `unread`: no answer. */
export type GateFacts = { status: 'read'; terms: GateTerms } | { status: 'wrong' | 'unread' }

const CHAIN = { timeout: 1_500, retryCount: 0 }
/** There is no contract, or the answer has another form. */
const OTHER_CONTRACT = [ContractFunctionZeroDataError, AbiDecodingDataSizeTooSmallError]
/** What a gate fixed never changes; only a missing answer is asked for again. */
const known = new Map<Hex, GateTerms>()

/** Reads what a gate counts, once; a page waits for it a second and a half at most. */
export async function readGateFacts(gate: SiteGate): Promise<GateFacts> {
  const { environment } = await getConfig()
  return gateFactsOf(createClient({ transport: http(environment.RPC_URL, CHAIN) }), gate)
}

export async function gateFactsOf(client: Client, { address, kind }: SiteGate): Promise<GateFacts> {
  const before = known.get(address)
  if (before) return { status: 'read', terms: before }
  try {
    const terms = await getGateTerms(client, { gate: address, kind })
    known.set(address, terms)
    return { status: 'read', terms }
  } catch (error) {
    return { status: isWrong(error) ? 'wrong' : 'unread' }
  }
}

/** Whether the contract itself answered otherwise than a gate. Anything else may be the node's fault. */
function isWrong(error: unknown): boolean {
  if (error instanceof WrongGateError || contractRefusal(error)) return true
  if (!(error instanceof BaseError)) return false
  return error.walk((inner) => OTHER_CONTRACT.some((kind) => inner instanceof kind)) !== null
}
