import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from '@commonweight/domain/hex'
import type { LabAction, LabMember, LabRole, MemberRole } from '@commonweight/domain/views/lab-desk'
import type { Page } from '@commonweight/domain/views/query'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'
import { decodeCursor, encodeCursor } from '../paging/cursor'
import { boundNewcomers } from './bound-newcomers'
import { noteAction } from './note-action'

export class TooManyMembersError extends BaseError {
  override readonly name = 'TooManyMembersError'

  constructor() {
    super(`A lab has at most ${MAX_MEMBERS} members. Remove one first.`)
  }
}

const MAX_MEMBERS = 50
const ACTIONS_PER_PAGE = 20

/** What an account may do at a lab's desk; null: nothing. */
export async function labRoleOf(db: Db, lab: Hex, account: Hex): Promise<LabRole | null> {
  if (lab === account) return 'owner'
  const row = await db.labMember.findUnique({ where: { lab_account: { lab, account } } })
  return row ? memberRole(row.role) : null
}

/** A lab's members, the oldest first. */
export async function listMembers(db: Db, lab: Hex): Promise<LabMember[]> {
  const rows = await db.labMember.findMany({ where: { lab }, orderBy: [{ addedAt: 'asc' }, { account: 'asc' }] })
  return rows.map(({ account, role, addedAt }) => {
    return { account: hexOf(account), role: memberRole(role), addedAt: Number(addedAt) }
  })
}

/** @property by Who changes it. @property role Null: no member from now on. @property at Unix seconds. */
type MemberChange = { lab: Hex; account: Hex; role: MemberRole | null; by: Hex; at: number }

/**
 * Adds a member, changes its role or removes it, and notes who did. Idempotent: what changes nothing is not noted.
 * @throws TooManyMembersError
 */
export async function changeMember(db: Db, { lab, account, role, by, at }: MemberChange): Promise<void> {
  await db.$transaction(async (tx) => {
    // Changes of one lab's members come one after the other, so that the count holds.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`members of ${lab}`}, 0))`
    const known = await tx.labMember.findUnique({ where: { lab_account: { lab, account } } })
    if ((known?.role ?? null) === role) return
    if (role === null) await tx.labMember.delete({ where: { lab_account: { lab, account } } })
    else if (known) await tx.labMember.update({ where: { lab_account: { lab, account } }, data: { role } })
    else {
      if ((await tx.labMember.count({ where: { lab } })) >= MAX_MEMBERS) throw new TooManyMembersError()
      await tx.labMember.create({ data: { lab, account, role, addedAt: BigInt(at) } })
    }
    const action = role === null ? 'member-removed' : `member-${role}`
    await noteAction(tx, lab, { account: by, action, subject: account, at })
    await boundNewcomers(tx)
  })
}

/**
 * What was done at a lab's desk, the newest first, a page at a time.
 * @throws InvalidCursorError
 */
export async function listLabActions(db: Db, lab: Hex, after?: string): Promise<Page<LabAction>> {
  const [last] = after === undefined ? [] : decodeCursor(after, [/^\d{1,18}$/])
  const where = { lab, ...(last !== undefined && { id: { lt: BigInt(last) } }) }
  const rows = await db.labAction.findMany({ where, orderBy: { id: 'desc' }, take: ACTIONS_PER_PAGE + 1 })
  const shown = rows.slice(0, ACTIONS_PER_PAGE)
  const end = rows.length > ACTIONS_PER_PAGE ? shown.at(-1) : undefined
  return {
    items: shown.map(({ account, action, subject, at }) => ({
      account: hexOf(account),
      action,
      subject,
      at: Number(at),
    })),
    next: end ? encodeCursor([String(end.id)]) : null,
  }
}

const memberRole = (role: string): MemberRole => (role === 'editor' ? 'editor' : 'viewer')
