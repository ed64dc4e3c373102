/**
 * Warns if a round is paid by another mechanism than the one asked for. COCM and blends give nothing to anybody where
 * all donors gave to one campaign, or all to all; such a round is paid as in plain funding.
 * @param mechanism The one asked for.
 * @param used The one that the shares come from.
 */
export function warnOfFallback(mechanism: string, used: string, warn: (message: string) => void): void {
  if (used === mechanism) return
  const what = `${mechanism} gives nothing to anybody here`
  warn(`${what}, so the shares are those of ${used} quadratic funding.`)
}
