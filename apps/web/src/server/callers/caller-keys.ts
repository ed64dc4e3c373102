import { createHmac } from 'node:crypto'
import { readCallerSalt } from '@commonweight/read-models/callers/read-caller-salt'
import { sharedDb } from '@commonweight/read-models/shared-db'

/** So a process uses an old salt for at most ten minutes after another has replaced it. */
const MAX_KEPT_MS = 10 * 60 * 1000

type Kept = { salt: Uint8Array; until: number }

const holder = globalThis as typeof globalThis & { commonweightSalt?: Kept }

/**
 * Keys that stand for these names (networks, with what they are counted for): HMACs under a salt that all processes
 * share for a day. Only keys are stored; without the salt they say nothing.
 */
export async function callerKeys<Name extends string>(
  names: Readonly<Record<Name, string>>,
): Promise<Record<Name, Uint8Array>> {
  const salt = await currentSalt()
  const keys = Object.entries<string>(names).map(([name, text]) => [name, keyOf(salt, text)])
  return Object.fromEntries(keys) as Record<Name, Uint8Array>
}

function keyOf(salt: Uint8Array, text: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', salt).update(text).digest())
}

async function currentSalt(now = Date.now()): Promise<Uint8Array> {
  const kept = holder.commonweightSalt
  if (kept && now < kept.until) return kept.salt
  const { salt, restSeconds } = await readCallerSalt(sharedDb())
  holder.commonweightSalt = { salt, until: now + Math.min(restSeconds * 1000, MAX_KEPT_MS) }
  return salt
}
