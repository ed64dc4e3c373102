import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import { AIRDROP_KINDS, type AirdropTerms } from '../airdrop-terms'
import { checkAmount, checkHash } from '../check-argument'
import { encodeCall } from '../encode-call'
import { isNativeToken } from '../native-token'
import type { PreparedCall } from '../prepared-call'

/** @property amount Base units to put up. */
export type PrepareCreateAirdropParameters = { deployment: Deployment; terms: AirdropTerms; amount: bigint }

/** Puts up an airdrop. An ERC-20 token needs an allowance for the Airdrops contract first. NOT idempotent. */
export function prepareCreateAirdrop(parameters: PrepareCreateAirdropParameters): PreparedCall {
  const { deployment, terms } = parameters
  const { kind, token, expiresAt } = terms
  const amount = checkAmount(parameters.amount, 'amount', 128n)
  const source = checkHash(terms.source, 'terms.source')
  const args = [AIRDROP_KINDS[kind], source, token, amount, expiresAt] as const
  return {
    to: deployment.airdrops,
    data: encodeCall({ abi: airdropsAbi, functionName: 'createAirdrop', args }),
    value: isNativeToken(token) ? amount : 0n,
    chainId: deployment.chainId,
    description: 'Put up this airdrop.',
  }
}
