import type { Deployment } from '@commonweight/abi/deployment'
import { pointsAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import { checkMints, type Mint } from './check-mints'

export type PrepareMintPointsParameters = { deployment: Deployment; mints: readonly Mint[] }

/** Mints the points that have matured and are not minted yet, to their donors; anyone may. Idempotent. */
export function prepareMintPoints({ deployment, mints }: PrepareMintPointsParameters): PreparedCall {
  const calls = checkMints(mints).map((args) => encodeCall({ abi: pointsAbi, functionName: 'mint', args }))
  const [only] = calls
  return {
    to: deployment.points,
    data: only && calls.length === 1 ? only : encodeCall({ abi: pointsAbi, functionName: 'multicall', args: [calls] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Mint the points that delivered milestones have earned.',
  }
}
