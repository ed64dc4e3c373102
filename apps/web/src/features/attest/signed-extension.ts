import type { Hex } from '@commonweight/domain/hex'

/** More time for a milestone that an attester signed, as it is handed from one attester to another. */
export type SignedExtension = {
  type: 'commonweight/extension/1'
  campaign: Hex
  /** Index from 0. */
  milestone: number
  /** Unix seconds. */
  deadline: number
  signer: Hex
  signature: Hex
}

/** The signed extension in a pasted text; null if there is none. Checks not the signature. */
export function parseExtension(text: string): SignedExtension | null {
  try {
    const found = JSON.parse(text) as Partial<Record<keyof SignedExtension, unknown>> | null
    if (found?.type !== 'commonweight/extension/1') return null
    const { campaign, milestone, deadline, signer, signature } = found
    const isRight =
      /^0x[0-9a-f]{64}$/.test(String(campaign)) &&
      /^0x[0-9a-fA-F]{40}$/.test(String(signer)) &&
      /^0x([0-9a-f]{2})+$/.test(String(signature)) &&
      Number.isSafeInteger(milestone) &&
      Number.isSafeInteger(deadline)
    return isRight ? (found as SignedExtension) : null
  } catch {
    return null
  }
}

/** Days as they were typed; null unless they are a whole number from 1 to 90. */
export function readDays(text: string): number | null {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return days >= 1 && days <= 90 ? days : null
}
