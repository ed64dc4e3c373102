import { randomBytes } from 'node:crypto'
import type { Hex } from '@commonweight/domain/hex'
import type { Session } from '@commonweight/domain/views/lab-desk'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { findNonce, putNonce, takeNonce } from '@commonweight/read-models/sign-in/nonces'
import { createSession } from '@commonweight/read-models/sign-in/sessions'
import { createSiweMessage, generateSiweNonce } from 'viem/siwe'
import { getAddress } from 'viem/utils'
import { getConfig } from '../config'
import { browserName } from './browser-name'
import { isSignedBy } from './is-signed-by'
import { hashOfToken, newToken } from './session-cookie'

const NONCE_SECONDS = 600
export const SESSION_SECONDS = 14 * 86_400
const STATEMENT =
  'Sign in to the desk of this site. This is no transaction and moves no money: it lets this browser change drafts, profile and pictures of labs in your name.'

/** The text that an account signs to sign in (EIP-4361), made here so that its domain and chain are ours. */
export async function prepareSignIn(account: Hex): Promise<{ nonce: string; message: string }> {
  const { environment } = await getConfig()
  const { host, origin } = new URL(environment.WEB_ORIGIN)
  const issuedAt = new Date()
  const expirationTime = new Date(issuedAt.getTime() + NONCE_SECONDS * 1000)
  const nonce = generateSiweNonce()
  const message = createSiweMessage({
    domain: host,
    uri: `${origin}/lab`,
    address: getAddress(account),
    chainId: environment.CHAIN_ID,
    version: '1',
    statement: STATEMENT,
    nonce,
    issuedAt,
    expirationTime,
  })
  await putNonce(sharedDb(), { nonce, account, message, expiresAt: seconds(expirationTime) }, seconds(issuedAt))
  return { nonce, message }
}

type Answer = { nonce: string; signature: Hex; userAgent: string | null }

/**
 * A session for who signed the text with this nonce. The nonce serves once, also for two answers at the same time; it
 * stays when the signature is wrong or the node is silent, so that the next try needs no new text.
 * @returns Null: there is no such text, or it has served. False: the account has not signed it.
 * @throws SignatureUnreadError
 */
export async function signIn({ nonce, signature, userAgent }: Answer): Promise<{ token: string } | null | false> {
  const db = sharedDb()
  const now = seconds(new Date())
  const asked = await findNonce(db, nonce, now)
  if (!asked) return null
  const { account, message } = asked
  const { environment } = await getConfig()
  if (!(await isSignedBy({ account, message, signature, rpcUrl: environment.RPC_URL }))) return false
  if (!(await takeNonce(db, nonce, now))) return null
  const token = newToken()
  const session: Session = {
    id: randomBytes(12).toString('hex'),
    account,
    browser: browserName(userAgent),
    createdAt: now,
    expiresAt: now + SESSION_SECONDS,
  }
  await createSession(db, hashOfToken(token), session)
  return { token }
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)
