'use client'
import type { Hex } from '@commonweight/domain/hex'
import { useState } from 'react'
import type { SiteChain } from '../../site-chain'
import { explainLazily } from '../../transactions/errors/explain-lazily'
import { loadRuntime } from '../../transactions/load-runtime'
import { TextField } from '../../ui/form/text-field'
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
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = async (): Promise<void> => {
    const pasted = parseApproval(text.trim())
    if (!pasted) return setProblem(words.badPaste)
    const approval = { ...pasted, signer: pasted.signer.toLowerCase() as Hex }
    const fault = (await findSignerFault(pasted)) ?? (await findFault(chain, approval, subject, attesters))
    setProblem(fault)
    if (fault) return
    setText('')
    onApproval(approval)
  }
  return (
    <div className="mt-2 flex flex-col gap-2">
      <TextField label={words.paste} rows={3} isMono value={text} onValue={setText} problem={problem} />
      <button type="button" className="btn self-start" onClick={() => void add()}>
        {words.addPasted}
      </button>
    </div>
  )
}

async function findSignerFault({ signer }: SignedApproval): Promise<string | undefined> {
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
