import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/** @property message The whole text that the account is to sign. @property expiresAt Unix seconds. */
export type SignInNonce = { nonce: string; account: Hex; message: string; expiresAt: number }

/** Of one account; strangers can ask for texts in its name, and cannot sign them. */
const MAX_OF_ACCOUNT = 20

/** Keeps a text that was given out. Those that are over go, and the oldest of an account that has too many. */
export async function putNonce(db: Db, { expiresAt, ...nonce }: SignInNonce, now: number): Promise<void> {
  await db.$transaction([
    db.signInNonce.deleteMany({ where: { expiresAt: { lte: BigInt(now) } } }),
    db.signInNonce.create({ data: { ...nonce, expiresAt: BigInt(expiresAt) } }),
    db.$executeRaw`delete from sign_in_nonces where account = ${nonce.account} and nonce not in (
      select nonce from sign_in_nonces where account = ${nonce.account}
      order by expires_at desc, nonce limit ${MAX_OF_ACCOUNT})`,
  ])
}

/** A text that was given out and is not over at `now`; null: none, or it has served. */
export async function findNonce(db: Db, nonce: string, now: number): Promise<SignInNonce | null> {
  const row = await db.signInNonce.findFirst({ where: { nonce, expiresAt: { gt: BigInt(now) } } })
  return row && { ...row, account: hexOf(row.account), expiresAt: Number(row.expiresAt) }
}

/** Uses a nonce up. False: somebody was faster, or it is over. */
export async function takeNonce(db: Db, nonce: string, now: number): Promise<boolean> {
  const { count } = await db.signInNonce.deleteMany({ where: { nonce, expiresAt: { gt: BigInt(now) } } })
  return count === 1
}
