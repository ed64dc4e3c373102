import type { Hex } from '@commonweight/db/views'
import { approvalTypedData } from '@commonweight/sdk/approval-typed-data'
import { prepareApproveSubmission } from '@commonweight/sdk/prepare/approve-submission'
import { isAddressEqual } from 'viem'
import { verifyTypedData } from 'viem/actions'
import { recoverTypedDataAddress } from 'viem/utils'
import { evidence } from '../../messages/evidence'
import type { FlowStep } from '../../tx/flow'
import type { Runtime } from '../../wallet/runtime'
import type { ApprovalSubject, SignedApproval } from '../attest/signed-approval'

/** Asks the wallet to sign the approval (EIP-712). Sends nothing. */
export async function signApproval(runtime: Runtime, account: Hex, subject: ApprovalSubject): Promise<SignedApproval> {
  const data = approvalTypedData({ deployment: runtime.chain.deployment, approval: { ...subject, attester: account } })
  const signature = await runtime.signTypedData(account, data)
  return { type: 'commonweight/approval/1', ...subject, signer: account, signature }
}

/**
 * Whether the signature is the signer's, asked as the contracts ask: its key first, which an account with code may have
 * too (EIP-7702), then the account itself (ERC-1271).
 */
export async function isGenuine(runtime: Runtime, signed: SignedApproval): Promise<boolean> {
  const { signer, signature, ...subject } = signed
  const approval = { ...subject, attester: signer }
  const data = approvalTypedData({ deployment: runtime.chain.deployment, approval })
  const key = await recoverTypedDataAddress({ ...data, signature }).catch(() => null)
  if (key && isAddressEqual(key, signer)) return true
  return verifyTypedData(runtime.client, { address: signer, signature, ...data })
}

/** Posts signatures, each signer once. */
export function postApprovalSteps(runtime: Runtime, approvals: readonly SignedApproval[]): FlowStep[] {
  const [first] = approvals
  if (!first) throw new RangeError('There is no approval to post')
  const { campaign, submission } = first
  const bySigner = new Map(approvals.map(({ signer, signature }) => [signer, signature]))
  const signatures = [...bySigner].map(([signer, data]) => ({ signer, data }))
  const { deployment } = runtime.chain
  const call = prepareApproveSubmission({ deployment, campaign, submission, signatures })
  return [{ kind: 'main', label: evidence.attest.step(signatures.length), call }]
}
