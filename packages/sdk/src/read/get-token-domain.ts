import { type Address, type Client, domainSeparator } from 'viem'
import { getChainId, readContract } from 'viem/actions'
import { parseAbi } from 'viem/utils'
import { InvalidArgumentError } from '../call/invalid-argument-error'
import type { TokenDomain } from '../typed-data/token-domain'

const abi = parseAbi([
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
  'function name() view returns (string)',
  'function version() view returns (string)',
])

export type GetTokenDomainParameters = { token: Address }

/**
 * The EIP-712 domain under which a token takes permits and authorizations, proved by the token's own separator.
 * @throws InvalidArgumentError for a token that takes none, or under another domain than name, version, chain and token.
 */
export async function getTokenDomain(client: Client, { token }: GetTokenDomainParameters): Promise<TokenDomain> {
  const at = { address: token, abi } as const
  const [chainId, separator, name, version] = await Promise.all([
    getChainId(client),
    readContract(client, { ...at, functionName: 'DOMAIN_SEPARATOR' }).catch(() => undefined),
    readContract(client, { ...at, functionName: 'name' }).catch(() => ''),
    // Most tokens that do not tell it have never had another.
    readContract(client, { ...at, functionName: 'version' }).catch(() => '1'),
  ])
  const domain = { name, version, chainId, verifyingContract: token }
  if (domainSeparator({ domain }) !== separator) {
    throw new InvalidArgumentError('token', 'takes no signatures, or does not tell under which domain.')
  }
  return domain
}
