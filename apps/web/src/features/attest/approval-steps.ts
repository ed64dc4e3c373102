import type { Hex } from '@commonweight/domain/hex'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/campaigns/approve-submission'
import { approvalTypedData } from '@commonweight/sdk/typed-data/approval-typed-data'
import type { FlowStep } from '../../transactions/flow'
import type { Runtime } from '../../transactions/runtime'
import { isSignatureOf } from '../../transactions/signature/is-signature-of'
import type { ApprovalSubject, SignedApproval } from './signed-approval'
import { attestPanel as words } from './words'

/** Asks the wallet to sign the approval (EIP-712). Sends nothing. */
export async function signApproval(runtime: Runtime, account: Hex, subject: ApprovalSubject): Promise<SignedApproval> {
  const data = approvalTypedData({ deployment: runtime.chain.deployment, approval: { ...subject, attester: account } })
  const signature = await runtime.signTypedData(account, data)
  return { type: 'commonweight/approval/1', ...subject, signer: account, signature }
}

/** Whether the signature is the signer's own. */
export function isGenuine(runtime: Runtime, signed: SignedApproval): Promise<boolean> {
  const { signer, signature, ...subject } = signed
  const approval = { ...subject, attester: signer }
  const data = approvalTypedData({ deployment: runtime.chain.deployment, approval })
  return isSignatureOf(runtime.client, { account: signer, data, signature })
}

/** Posts signatures, one per signer. */
export function postApprovalSteps(runtime: Runtime, approvals: readonly SignedApproval[]): FlowStep[] {
  const [first] = approvals
  if (!first) throw new RangeError('There is no approval to post')
  const { campaign, submission } = first
  const bySigner = new Map(approvals.map(({ signer, signature }) => [signer, signature]))
  const signatures = [...bySigner].map(([signer, data]) => ({ signer, data }))
  const { deployment } = runtime.chain
  const call = prepareApproveSubmission({ deployment, campaign, submission, signatures })
  return [{ kind: 'main', label: words.step(signatures.length), call }]
}

/** The attester's own transaction, without a signature: one prompt, and the way of accounts that are contracts. */
export function ownApprovalSteps(runtime: Runtime, signer: Hex, subject: ApprovalSubject): FlowStep[] {
  return postApprovalSteps(runtime, [{ type: 'commonweight/approval/1', ...subject, signer, signature: '0x' }])
}
