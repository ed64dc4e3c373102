import type { Db } from '../create-db'

/** `burst` permits at once, then `perSecond`. */
export type PermitLimit = { burst: number; perSecond: number }

/**
 * Takes one permit from the bucket of a key, which all processes share. The bucket is one number, when it will be full
 * again (the generic cell rate algorithm). A refusal writes nothing. The database's clock counts; if it is set back,
 * buckets are full again.
 * @returns Seconds to wait; 0: go ahead.
 */
export async function takePermit(db: Db, key: Uint8Array, { burst, perSecond }: PermitLimit): Promise<number> {
  const step = BigInt(Math.ceil(1000 / perSecond))
  const whole = BigInt(burst) * step
  const taken = await db.$executeRaw`
    insert into caller_limits as known (key, free_at)
    values (${key}, (extract(epoch from now()) * 1000)::bigint + ${step}::bigint)
    on conflict (key) do update set free_at = case
      when known.free_at between excluded.free_at - ${step}::bigint and excluded.free_at - ${step}::bigint + ${whole}::bigint
      then known.free_at + ${step}::bigint
      else excluded.free_at end
    where known.free_at not between excluded.free_at + ${whole}::bigint - 2 * ${step}::bigint + 1
      and excluded.free_at + ${whole}::bigint - ${step}::bigint`
  if (taken > 0) return 0
  const [row] = await db.$queryRaw<{ ms: bigint }[]>`
    select free_at + ${step}::bigint - ${whole}::bigint - (extract(epoch from now()) * 1000)::bigint as ms
    from caller_limits where key = ${key}`
  return Math.max(1, Math.ceil(Number(row?.ms ?? 0) / 1000))
}
