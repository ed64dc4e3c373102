import {
  type ApprovalSubject,
  isSameSubject,
  parseApproval,
  type SignedApproval,
  stringifyApproval,
} from './signed-approval'

/** Signatures of other attesters for one submission, kept in this browser. */
export function readCollected(subject: ApprovalSubject): SignedApproval[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(subject)) ?? '[]')
    if (!Array.isArray(stored)) return []
    return stored.flatMap((text) => parseApproval(String(text)) ?? []).filter((found) => isSameSubject(found, subject))
  } catch {
    return []
  }
}

/** Keeps them; without storage they last as long as the page. */
export function keepCollected(subject: ApprovalSubject, approvals: readonly SignedApproval[]): void {
  try {
    window.localStorage.setItem(keyOf(subject), JSON.stringify(approvals.map(stringifyApproval)))
  } catch {
    // The page's own state goes on serving.
  }
}

function keyOf({ campaign, submission }: ApprovalSubject): string {
  return `commonweight.approvals.1:${campaign}:${submission}`
}
