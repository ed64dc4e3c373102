import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'
import { parseAbi } from 'viem/utils'
import { InvalidArgumentError } from '../call/invalid-argument-error'
import type { TokenDomain } from '../typed-data/token-domain'
import { getPermitNonce } from './get-permit-nonce'
import { getTokenDomain } from './get-token-domain'

const abi = parseAbi(['function authorizationState(address authorizer, bytes32 nonce) view returns (bool)'])
const ANY_NONCE = `0x${'0'.repeat(64)}` as const

type Input = { token: Address; owner: Address }

/**
 * What a token takes an owner's signature for. `permitNonce` is the next one of EIP-2612, null without it.
 * Functions by these names prove little: simulate what was signed before it is sent.
 */
export type TokenSigning = { domain: TokenDomain; hasAuthorization: boolean; permitNonce: bigint | null }

/** Reads whether a token has EIP-3009 authorizations and EIP-2612 permits; null if it takes no signatures. */
export async function getTokenSigning(client: Client, { token, owner }: Input): Promise<TokenSigning | null> {
  const [domain, hasAuthorization, permitNonce] = await Promise.all([
    getTokenDomain(client, { token }).catch(onlyIfNone),
    readContract(client, { address: token, abi, functionName: 'authorizationState', args: [owner, ANY_NONCE] }).then(
      () => true,
      () => false,
    ),
    getPermitNonce(client, { token, owner }).catch(() => null),
  ])
  return domain && (hasAuthorization || permitNonce !== null) ? { domain, hasAuthorization, permitNonce } : null
}

function onlyIfNone(error: unknown): null {
  if (error instanceof InvalidArgumentError) return null
  throw error
}
