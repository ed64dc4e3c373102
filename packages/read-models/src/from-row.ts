import type { Hex } from '@commonweight/domain/hex'
import type { Prisma } from '@commonweight/postgres/generated/client'

/** numeric(78,0) as bigint. `toFixed`, because Decimal prints large numbers with an exponent. */
export function bigintOf(value: Prisma.Decimal): bigint {
  return BigInt(value.toFixed(0))
}

/** A stored address or hash. The indexer writes nothing else into these columns. */
export function hexOf(value: string): Hex {
  return value as Hex
}

export function hexOrNull(value: string | null): Hex | null {
  return value === null ? null : hexOf(value)
}
