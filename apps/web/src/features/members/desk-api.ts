import type { Hex } from '@commonweight/domain/hex'
import type { LabAction, LabMember, LabRole, MemberRole, Session } from '@commonweight/domain/views/lab-desk'

/** @property isThis The browser that asks. */
export type Sessions = { account: Hex; sessions: (Session & { isThis: boolean })[] }

export type MembersOfLab = {
  role: LabRole
  members: LabMember[]
  actions: { items: LabAction[]; next: string | null }
}

/** What the desk's own routes answered. `status` 0: the site did not answer. `problem`: a sentence of the site. */
export type DeskAnswer<T> = { status: number; body: T | null; problem: string | null }

/** Asks a route of the desk, with this browser's session; never throws. @param body Makes it a POST. */
export async function askDesk<T>(path: string, body?: unknown): Promise<DeskAnswer<T>> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(`/lab/api/${path}`, { ...init, cache: 'no-store', signal: AbortSignal.timeout(8_000) })
    const answer = await response.json()
    const { ok, status } = response
    return { status, body: ok ? (answer as T) : null, problem: ok ? null : (answer.error?.message ?? null) }
  } catch {
    return { status: 0, body: null, problem: null }
  }
}

/** Changes one member of a lab. @param role Null removes. */
export function changeMember(lab: Hex, account: Hex, role: MemberRole | null): Promise<DeskAnswer<unknown>> {
  return askDesk(`labs/${lab}/members`, { account, role })
}
