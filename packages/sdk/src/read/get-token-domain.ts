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

type Input = { token: Address }

/**
 * Reads the EIP-712 domain under which a token takes permits and authorizations. The token's own separator proves it.
 * @throws InvalidArgumentError if the token takes none, or uses a domain of other fields than name, version, chain and
 * token.
 */
export async function getTokenDomain(client: Client, { token }: Input): Promise<TokenDomain> {
  const at = { address: token, abi } as const
  const [chainId, separator, name, version] = await Promise.all([
    getChainId(client),
    readContract(client, { ...at, functionName: 'DOMAIN_SEPARATOR' }).catch(() => undefined),
    readContract(client, { ...at, functionName: 'name' }).catch(() => ''),
    // Most tokens without this function have never had another version.
    readContract(client, { ...at, functionName: 'version' }).catch(() => '1'),
  ])
  const domain = { name, version, chainId, verifyingContract: token }
  if (domainSeparator({ domain }) !== separator) {
    throw new InvalidArgumentError('token', 'takes no signatures, or does not say under which domain.')
  }
  return domain
}
