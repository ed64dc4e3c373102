import type { Hex } from '@commonweight/domain/hex'
import type { Session } from '@commonweight/domain/views/lab-desk'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/** Browsers that one account is signed in with; the oldest goes for one more. */
const MAX_OF_ACCOUNT = 20

/** @param tokenHash Of the cookie's token. Not idempotent: each call makes a session. */
export async function createSession(db: Db, tokenHash: string, session: Session): Promise<void> {
  const { account, createdAt, expiresAt } = session
  await db.$transaction([
    db.session.deleteMany({ where: { expiresAt: { lte: BigInt(createdAt) } } }),
    db.session.create({
      data: { ...session, tokenHash, createdAt: BigInt(createdAt), expiresAt: BigInt(expiresAt) },
    }),
    db.$executeRaw`delete from sessions where account = ${account} and id not in (
      select id from sessions where account = ${account} order by created_at desc, id limit ${MAX_OF_ACCOUNT})`,
  ])
}

/** The session with this token, if it is not over at `now`. */
export async function findSession(db: Db, tokenHash: string, now: number): Promise<Session | null> {
  const row = await db.session.findFirst({ where: { tokenHash, expiresAt: { gt: BigInt(now) } } })
  return row && sessionOfRow(row)
}

/** An account's sessions that are not over at `now`, the newest first. */
export async function listSessions(db: Db, account: Hex, now: number): Promise<Session[]> {
  const where = { account, expiresAt: { gt: BigInt(now) } }
  const rows = await db.session.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  return rows.map(sessionOfRow)
}

/** Ends one session of an account, or all of them, at once. Idempotent. */
export async function endSessions(db: Db, account: Hex, id: string | 'all'): Promise<void> {
  await db.session.deleteMany({ where: { account, ...(id !== 'all' && { id }) } })
}

type Row = { id: string; account: string; browser: string; createdAt: bigint; expiresAt: bigint }

function sessionOfRow({ id, account, browser, createdAt, expiresAt }: Row): Session {
  return { id, account: hexOf(account), browser, createdAt: Number(createdAt), expiresAt: Number(expiresAt) }
}
