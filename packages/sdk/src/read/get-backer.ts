import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { rootOf } from '@commonweight/qf/chain/tally'
import type { Address, Client, Hex } from 'viem'
import { call } from 'viem/actions'
import { decodeFunctionResult, encodeFunctionData } from 'viem/utils'

type Input = { deployment: Pick<Deployment, 'campaigns'>; campaign: Hex; account: Address }

/**
 * What an account has in a campaign, and what it may do there. Amounts are base units, `counted` is in 1e-18 token.
 * @property refundable What a refund pays if the campaign has failed; 0 after one.
 * @property isInsider Lab, payout account or attester: its gifts are never matched.
 * @property vetoPoints Points that it had when the current submission was made; they count for its veto.
 * @property hasVetoed Whether it has objected to the current submission.
 */
export type Backer = {
  given: bigint
  counted: bigint
  refundable: bigint
  isInsider: boolean
  vetoPoints: bigint
  hasVetoed: boolean
}

/** Reads where an account stands in a campaign, all at one block, in one call. */
export async function getBacker(client: Client, { deployment, campaign, account }: Input): Promise<Backer> {
  const calls = [
    encodeFunctionData({ abi: campaignsAbi, functionName: 'donorOf', args: [campaign, account] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'refundable', args: [campaign, account] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'checkpointOf', args: [campaign, account] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'submissionOf', args: [campaign] }),
    encodeFunctionData({ abi: campaignsAbi, functionName: 'measureOf', args: [campaign] }),
  ]
  const data = encodeFunctionData({ abi: campaignsAbi, functionName: 'multicall', args: [calls] })
  const { data: answer = '0x' } = await call(client, { to: deployment.campaigns, data })
  const [donor = '0x', refundable = '0x', checkpoint = '0x', submission = '0x', measure = '0x'] = decodeFunctionResult({
    abi: campaignsAbi,
    functionName: 'multicall',
    data: answer,
  })
  const state = decodeFunctionResult({ abi: campaignsAbi, functionName: 'donorOf', data: donor })
  const current = decodeFunctionResult({ abi: campaignsAbi, functionName: 'submissionOf', data: submission })
  return {
    given: state.amount,
    counted: state.counted,
    refundable: decodeFunctionResult({ abi: campaignsAbi, functionName: 'refundable', data: refundable }),
    isInsider: state.role !== 0,
    vetoPoints: vetoPoints(state, current, {
      ...decodeFunctionResult({ abi: campaignsAbi, functionName: 'checkpointOf', data: checkpoint }),
      minimum: decodeFunctionResult({ abi: campaignsAbi, functionName: 'measureOf', data: measure }).minimum,
    }),
    hasVetoed: current.number !== 0 && state.vetoed === current.number,
  }
}

type Counted = { counted: bigint; lastCountedAt: number }
type Submission = { number: number; submittedAt: number }
type Kept = { submission: number; points: bigint; minimum: bigint }

/** As Milestones._vetoPoints computes them. */
function vetoPoints({ counted, lastCountedAt }: Counted, { number, submittedAt }: Submission, kept: Kept): bigint {
  if (number === 0) return 0n
  if (lastCountedAt >= submittedAt) {
    if (kept.submission === number) return kept.points
    if (lastCountedAt > submittedAt) return 0n
  }
  return rootOf(counted, kept.minimum)
}
