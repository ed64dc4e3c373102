const GROUPED = new Intl.NumberFormat('en-US')

/** 12345 -> "12,345". */
export function countText(count: number | bigint): string {
  return GROUPED.format(count)
}

/** "1 person", "12 people". */
export function countOf(count: number, one: string, many: string): string {
  return `${countText(count)} ${count === 1 ? one : many}`
}

/** Basis points as percent without needless zeros: 2550 -> "25.5%". */
export function percentText(basisPoints: number): string {
  return `${Number((basisPoints / 100).toFixed(2))}%`
}

/** Basis points of `part` in `whole`, 0 to 10,000. */
export function shareOf(part: bigint, whole: bigint): number {
  if (whole <= 0n || part <= 0n) return 0
  return part >= whole ? 10_000 : Number((part * 10_000n) / whole)
}

/** 1e-18 units for reading, with up to `digits` decimals and no trailing zeros. */
export function fixed18(value: bigint, digits = 2): string {
  const cut = value / 10n ** BigInt(18 - digits)
  const text = cut.toString().padStart(digits + 1, '0')
  const fraction = text.slice(text.length - digits).replace(/0+$/, '')
  return `${GROUPED.format(BigInt(text.slice(0, text.length - digits)))}${fraction && `.${fraction}`}`
}

/** Units of sqrt(1e-18) for reading: 1e9 of them are the root of one whole token. */
export function fixed9(value: bigint, digits = 2): string {
  return fixed18(value * 10n ** 9n, digits)
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** 2600000000 -> "2.6 GB"; decimal units, as model hubs show them. */
export function bytesText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${Number((bytes / 1000 ** step).toFixed(1))} ${UNITS[step]}`
}
