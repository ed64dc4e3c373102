import type { Hex } from '@commonweight/domain/hex'
import { prepareExtendDeadline } from '@commonweight/sdk/prepare/campaigns/extend-deadline'
import { extensionTypedData } from '@commonweight/sdk/typed-data/extension-typed-data'
import type { FlowStep } from '../../transactions/flow'
import type { Runtime } from '../../transactions/runtime'
import { isSignatureOf } from '../../transactions/signature/is-signature-of'
import { extendWords as words } from './extend-words'
import type { SignedExtension } from './signed-extension'

type Subject = Pick<SignedExtension, 'campaign' | 'milestone' | 'deadline'>

/** Asks the wallet to sign more time for a milestone (EIP-712). Sends nothing. */
export async function signExtension(runtime: Runtime, signer: Hex, subject: Subject): Promise<SignedExtension> {
  const signature = await runtime.signTypedData(signer, typedData(runtime, signer, subject))
  return { type: 'commonweight/extension/1', ...subject, signer, signature }
}

/** Whether the signature is the signer's own. */
export function isGenuineExtension(runtime: Runtime, signed: SignedExtension): Promise<boolean> {
  const { signer, signature, campaign, milestone, deadline } = signed
  const data = typedData(runtime, signer, { campaign, milestone, deadline })
  return isSignatureOf(runtime.client, { account: signer, data, signature })
}

/** Posts the signatures, all for the same deadline. */
export function extendSteps(runtime: Runtime, signed: readonly SignedExtension[]): FlowStep[] {
  const [first] = signed
  if (!first) throw new RangeError('There is no signature to post')
  const { campaign, deadline } = first
  const bySigner = new Map(signed.map(({ signer, signature }) => [signer, signature]))
  const signatures = [...bySigner].map(([signer, data]) => ({ signer, data }))
  const call = prepareExtendDeadline({ deployment: runtime.chain.deployment, campaign, deadline, signatures })
  return [{ kind: 'main', label: words.step, call }]
}

function typedData(runtime: Runtime, attester: Hex, subject: Subject) {
  return extensionTypedData({ deployment: runtime.chain.deployment, extension: { ...subject, attester } })
}
