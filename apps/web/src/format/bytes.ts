const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** 2600000000 -> "2.6 GB"; decimal units, as model hubs show them. */
export function bytesText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${Number((bytes / 1000 ** step).toFixed(1))} ${UNITS[step]}`
}
