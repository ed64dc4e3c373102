import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import { airdropId } from '@commonweight/sdk/ids/airdrop-id'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareClaimListed } from '@commonweight/sdk/prepare/rewards/claim-listed'
import { prepareClawBack } from '@commonweight/sdk/prepare/rewards/claw-back'
import { prepareCreateAirdrop } from '@commonweight/sdk/prepare/rewards/create-airdrop'
import { prepareFundAirdrop } from '@commonweight/sdk/prepare/rewards/fund-airdrop'
import { prepareReplaceRoot } from '@commonweight/sdk/prepare/rewards/replace-root'
import { getAirdropNonce } from '@commonweight/sdk/read/get-airdrop-nonce'
import { putDocument } from '../../transactions/documents/put-document'
import type { FlowStep } from '../../transactions/flow'
import type { PreparedFlow } from '../../transactions/flow-plan'
import type { Runtime } from '../../transactions/runtime'
import { tokenSteps } from '../../transactions/token-steps'
import type { Reward } from './read-reward'
import { rewardForm } from './words/reward-form'

type Of = { runtime: Runtime; account: Hex }

/** Stores the list, if there is one, then puts up the reward. Not idempotent: each transaction makes a reward. */
export async function createRewardSteps({ runtime, account }: Of, reward: Reward): Promise<PreparedFlow> {
  const { terms, token, amount, document } = reward
  const { client, chain } = runtime
  const { deployment } = chain
  if (document) await putDocument(document)
  const nonce = await getAirdropNonce(client, { deployment, creator: account })
  const id = airdropId({ chainId: deployment.chainId, creator: account, nonce, terms })
  const call = prepareCreateAirdrop({ deployment, terms, amount })
  const steps = await paying({ runtime, account }, { token, amount, call, label: rewardForm.step })
  return { steps, link: { href: rewardHref(id, document?.cid), label: rewardForm.open } }
}

/** The page of a reward; with the address of a list that is not published yet. */
export function rewardHref(airdrop: Hex, list?: string): string {
  return `/rewards/${airdrop}${list ? `?list=${list}` : ''}`
}

type Amount = { airdrop: Hex; token: TokenView; amount: bigint; label: string }

export function fundRewardSteps(of: Of, { airdrop, token, amount, label }: Amount): Promise<FlowStep[]> {
  const { deployment } = of.runtime.chain
  const call = prepareFundAirdrop({ deployment, airdrop, amount, token: token.address })
  return paying(of, { token, amount, call, label })
}

function paying({ runtime, account }: Of, of: Pick<Amount, 'token' | 'amount' | 'label'> & { call: FlowStep['call'] }) {
  const { chainId, airdrops: spender } = runtime.chain.deployment
  const token = of.token.address
  const approve = (amount: bigint) => prepareApproveToken({ chainId, token, spender, amount })
  return tokenSteps({ runtime, account, spender, approve, ...of })
}

type One = { runtime: Runtime; airdrop: Hex; label: string }

export function clawBackSteps({ runtime, airdrop, label }: One): FlowStep[] {
  return [{ kind: 'main', label, call: prepareClawBack({ deployment: runtime.chain.deployment, airdrop }) }]
}

/** A budget's creator replaces its list. Stores the new list first. */
export function replaceListSteps({ runtime, airdrop, label }: One, root: Hex): FlowStep[] {
  return [{ kind: 'main', label, call: prepareReplaceRoot({ deployment: runtime.chain.deployment, airdrop, root }) }]
}

type Line = { account: Hex; total: bigint; proof: Hex[] }

export function claimListedSteps({ runtime, airdrop, label }: One, line: Line): FlowStep[] {
  return [{ kind: 'main', label, call: prepareClaimListed({ deployment: runtime.chain.deployment, airdrop, ...line }) }]
}
