'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../site-chain'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import { PasteSigned } from './paste-signed'
import { type ApprovalSubject, isSameSubject, parseApproval, type SignedApproval } from './signed-approval'
import { attestPanel as words } from './words'

export type PasteApprovalProps = {
  chain: SiteChain
  subject: ApprovalSubject
  attesters: readonly Hex[]
  onApproval: (approval: SignedApproval) => void
}

/** Takes another attester's signed approval, once it is found to be genuine. */
export function PasteApproval({ chain, subject, attesters, onApproval }: PasteApprovalProps) {
  const add = async (text: string): Promise<string | undefined> => {
    const pasted = parseApproval(text)
    if (!pasted) return words.badPaste
    const approval = { ...pasted, signer: pasted.signer.toLowerCase() as Hex }
    const fault = (await findSignerFault(pasted.signer)) ?? (await findFault(chain, approval, subject, attesters))
    if (!fault) onApproval(approval)
    return fault
  }
  return <PasteSigned label={words.paste} onText={add} />
}

/** What is wrong with an address as it was pasted. */
export async function findSignerFault(signer: Hex): Promise<string | undefined> {
  try {
    const { readAddress } = await import('../../ui/form/read-address')
    return readAddress(signer).problem
  } catch (error) {
    return explainLazily(error)
  }
}

async function findFault(
  chain: SiteChain,
  approval: SignedApproval,
  subject: ApprovalSubject,
  attesters: readonly Hex[],
): Promise<string | undefined> {
  if (!isSameSubject(approval, subject)) return words.otherPaste
  if (!attesters.includes(approval.signer)) return words.strangerPaste
  try {
    const [runtime, { isGenuine }] = await Promise.all([loadRuntime(chain), import('./approval-steps')])
    return (await isGenuine(runtime, approval)) ? undefined : words.wrongPaste
  } catch (error) {
    return explainLazily(error)
  }
}
