import type { Deployment } from '@commonweight/abi/deployment'
import { pointsAbi } from '@commonweight/abi/generated'
import { callsTo } from '../../call/calls-to'
import { encodeCall } from '../../call/encode-call'
import { checkMints, type Mint } from './check-mints'

const pointsCall = callsTo('points', pointsAbi)

type Input = { deployment: Deployment; mints: readonly Mint[] }

/** Mints the points that have matured and are not minted yet, to their donors; anyone may. Idempotent. */
export function prepareMintPoints({ deployment, mints }: Input) {
  const description = 'Mint the points that delivered milestones have earned.'
  const each = checkMints(mints)
  const [only] = each
  if (only && each.length === 1) return pointsCall(deployment, 'mint', only, description)
  const calls = each.map((args) => encodeCall({ abi: pointsAbi, functionName: 'mint', args }))
  return pointsCall(deployment, 'multicall', [calls], description)
}
