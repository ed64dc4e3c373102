import { BaseError } from '@commonweight/domain/base-error'
import { type PermitLimit, takePermit } from '@commonweight/read-models/callers/take-permit'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { CallerBuckets } from './caller-buckets'
import { callerKeys } from './caller-keys'

/** What one caller may ask of all processes together; pages are limited by each process in its memory. */
export const SHARED_LIMITS = {
  /** A form stores a document or two; listing many campaigns in a row must still pass. */
  store: { burst: 120, perSecond: 2 },
  voucher: { burst: 20, perSecond: 0.5 },
  /** Files of a round's results. */
  download: { burst: 20, perSecond: 0.2 },
  /** Lists that are searched over the API. */
  search: { burst: 60, perSecond: 2 },
  /** Calls that this site pays for: each asks the node several times before it is taken. */
  relay: { burst: 12, perSecond: 0.1 },
  /** Deposit addresses that this site looks at for a week. */
  deposit: { burst: 12, perSecond: 0.05 },
  /** What became of a relayed call, or lies at a deposit address: asked for while a page is open. */
  follow: { burst: 60, perSecond: 2 },
  /** Texts to sign, and their signatures: one of a contract wallet asks the node. */
  signIn: { burst: 20, perSecond: 0.2 },
  /** What a lab's desk shows to members alone, and changes. */
  desk: { burst: 60, perSecond: 1 },
  /** Pictures to encode: each takes a processor for a moment. */
  picture: { burst: 12, perSecond: 0.05 },
  /** Names that somebody typed: each asks the names’ node a few times. */
  names: { burst: 30, perSecond: 0.5 },
} as const satisfies Record<string, PermitLimit>

export type LimitedKind = keyof typeof SHARED_LIMITS

/** How many requests of a process ask the database for a permit at the same time; others get 503. */
const MAX_ASKING = 500

/** Next bundles each route apart; the process has one set of buckets. */
type Local = { asking: number; buckets: Map<LimitedKind, CallerBuckets> }
const holder = globalThis as typeof globalThis & { commonweightLimits?: Local }

/**
 * Takes one permit of a caller. What the caller has used up in this process is refused here, so that a flood of
 * requests does not reach the database.
 * @returns Seconds to wait; 0: go ahead.
 * @throws Error if the database does not answer, or too many ask it.
 */
export async function takeShared(kind: LimitedKind, caller: string): Promise<number> {
  holder.commonweightLimits ??= { asking: 0, buckets: new Map() }
  const local = holder.commonweightLimits
  const wait = bucketsOf(local, kind).take(caller)
  if (wait > 0) return wait
  if (local.asking >= MAX_ASKING) throw new BaseError('Too many requests ask for a permit at the same time.')
  local.asking += 1
  try {
    const { key } = await callerKeys({ key: `${kind} ${caller}` })
    return await takePermit(sharedDb(), key, SHARED_LIMITS[kind])
  } finally {
    local.asking -= 1
  }
}

function bucketsOf({ buckets }: Local, kind: LimitedKind): CallerBuckets {
  const known = buckets.get(kind) ?? new CallerBuckets(SHARED_LIMITS[kind])
  buckets.set(kind, known)
  return known
}
