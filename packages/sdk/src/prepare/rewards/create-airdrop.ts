import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import { isNativeToken } from '@commonweight/domain/native-token'
import { checkAmount, checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { AIRDROP_KINDS, type AirdropTerms } from '../../terms/airdrop-terms'

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
