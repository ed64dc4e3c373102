import type { Hex } from '@commonweight/domain/hex'

/** An approval that an attester signed, as it is handed from one attester to another. */
export type SignedApproval = {
  type: 'commonweight/approval/1'
  campaign: Hex
  milestone: number
  submission: number
  evidence: Hex
  signer: Hex
  signature: Hex
}

/** The part of a signed approval that says which submission is approved. */
export type ApprovalSubject = Pick<SignedApproval, 'campaign' | 'milestone' | 'submission' | 'evidence'>

export function stringifyApproval(approval: SignedApproval): string {
  return JSON.stringify(approval)
}

/** The approval in a pasted text; null if there is none. Checks neither the signature nor the signer's checksum. */
export function parseApproval(text: string): SignedApproval | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return isApproval(parsed) ? parsed : null
  } catch {
    return null
  }
}

export function isSameSubject(a: ApprovalSubject, b: ApprovalSubject): boolean {
  return (
    a.campaign === b.campaign &&
    a.milestone === b.milestone &&
    a.submission === b.submission &&
    a.evidence === b.evidence
  )
}

function isApproval(value: unknown): value is SignedApproval {
  if (typeof value !== 'object' || value === null) return false
  const approval = value as Partial<Record<keyof SignedApproval, unknown>>
  return (
    approval.type === 'commonweight/approval/1' &&
    isHex(approval.campaign, 32) &&
    isHex(approval.evidence, 32) &&
    /^0x[0-9a-fA-F]{40}$/.test(String(approval.signer)) &&
    isHex(approval.signature) &&
    Number.isSafeInteger(approval.milestone) &&
    Number.isSafeInteger(approval.submission)
  )
}

function isHex(value: unknown, bytes?: number): value is Hex {
  if (typeof value !== 'string') return false
  return bytes === undefined ? /^0x([0-9a-f]{2})+$/.test(value) : new RegExp(`^0x[0-9a-f]{${bytes * 2}}$`).test(value)
}
