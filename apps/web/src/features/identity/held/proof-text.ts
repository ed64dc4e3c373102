import { shortHex } from '@commonweight/domain/hex'
import type { Identity, RegisteredProof } from '@commonweight/sdk/read/get-identity'
import { dateText, dateTimeText } from '../../../format/time'
import { passportText } from '../ways/passport-text'
import { held as words } from './words'

/** How long before the end of what is registered its renewal is offered. */
const RENEWAL = 30 * 86_400

/**
 * @property texts By what an account is verified, until when, and what to do next. @property isDue Whether the way to
 * be verified is offered now.
 */
export type ProofText = { texts: string[]; isDue: boolean }

/** What stands below the weight that a gate gives. `now` in Unix seconds. */
export function proofText({ weight, proof }: Identity, now: number): ProofText {
  if (proof === null) return { texts: [], isDue: true }
  if (proof.kind === 'passport') return { texts: [passportText({ ...proof, weight })], isDue: weight === 0 }
  return registeredText(proof, now)
}

function registeredText({ kind, issuer, issuedAt, until, revokedAt }: RegisteredProof, now: number): ProofText {
  const { by, revoked, expired, again, early, without } = words[kind]
  const who = by(shortHex(issuer), dateText(issuedAt))
  if (revokedAt > 0) return { texts: [who, revoked(dateTimeText(revokedAt)), again], isDue: true }
  if (until === 0) return { texts: [who, without], isDue: false }
  if (now >= until) return { texts: [who, expired(dateTimeText(until)), again], isDue: true }
  return { texts: [who, words.until(dateTimeText(until)), early], isDue: until - now < RENEWAL }
}
